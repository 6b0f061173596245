// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/ShareSheet.h"

#include "ShareColumn.h"
#include "ShareText.h"

#include "Sharing/ShareNames.h"
#include "UI/Settings/FileSheet.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
/** A loop that moves is measured once it stands. */
constexpr int ticksToSettle = 6;

constexpr juce::int64 copiedForMs = 2000;

/** Where files went last. */
juce::File folderOf (const Preferences& preferences)
{
    return juce::File::isAbsolutePath (preferences.sharedFolder) ? juce::File (preferences.sharedFolder) : juce::File::getSpecialLocation (juce::File::userDocumentsDirectory).getChildFile ("Plus48 shared");
}

/** What friends hear of a loop: a page holds so much, and not more. */
SharedPart friendsPart (SharedPart loop, const TakeMetadata& take)
{
    return { loop.first, std::min<std::int64_t> (loop.count, std::llround (mostFriendsSeconds * take.rig.sampleRate)) };
}

SharedPart firstLoop (const ShareSubject& subject, const Peaks* peaks)
{
    const auto& take = subject.metadata();
    const auto count = std::min<std::int64_t> (take.numSamples, std::llround (friendsSeconds * take.rig.sampleRate));

    if (subject.loop.has_value() || peaks == nullptr)
        return subject.loop.value_or (SharedPart { 0, count });

    // Where most of it sounds, by its waveform.
    const auto step = std::max<std::int64_t> (1, count / 8);
    SharedPart best { 0, count };
    auto most = -1.0;

    for (std::int64_t first = 0; first + count <= take.numSamples; first += step)
    {
        auto sum = 0.0;

        for (auto at = first; at < first + count; at += step)
        {
            const auto peak = peaks->between (0, at, at + step);
            sum += static_cast<double> (std::max (-peak.lowest, peak.highest));
        }

        if (sum > most)
        {
            most = sum;
            best.first = first;
        }
    }

    return best;
}
} // namespace

void ShareSheet::open (juce::Component& from, const Catalogue& catalogue, UserPreferences& preferences, const ShareSubject& subject, std::shared_ptr<const Peaks> peaks)
{
    if (auto* host = from.findParentComponentOfClass<OverlayHost>())
        host->open (std::make_unique<ShareSheet> (catalogue, preferences, subject, std::move (peaks)));
}

ShareSheet::ShareSheet (const Catalogue& catalogueToUse, UserPreferences& preferencesToUse, ShareSubject subjectToShare, std::shared_ptr<const Peaks> peaksToShow)
    : catalogue (catalogueToUse),
      preferences (preferencesToUse),
      subject (std::move (subjectToShare)),
      peaks (std::move (peaksToShow)),
      recorded (resolve ({}, { &subject.versions[subject.recorded], 1 })),
      column (std::make_unique<Column>()),
      cross (PushButton::Kind::ghost, {}, Icon::cross),
      second (PushButton::Kind::plain, "Cancel"),
      primary (PushButton::Kind::primary, "Save")
{
    setTitle ("Share");
    chosen.kind = subject.hasTwo() ? ShareKind::pair : ShareKind::take;
    chosen.loop = firstLoop (subject, peaks.get());
    chosen.folder = folderOf (preferences.current());
    chosen.sender = preferences.current().sender;

    kinds.select (chosen.kind, juce::dontSendNotification);
    kinds.setReasonForOne (subject.hasTwo() ? "" : "Add a version first.");
    kinds.onSelect = [this] (ShareKind kind) {
        auto next = chosen;
        next.kind = kind;
        choose (next);
    };

    const auto take = [this] (const ShareChoices& next) { choose (next); };
    column->sound.onChange = take;
    column->friends.onChange = take;
    column->friends.onEnter = [this] { act(); };
    column->friends.setTake (peaks, subject.metadata().numSamples, subject.metadata().rig.sampleRate);
    column->folder.onPress = [this] { chooseFolder(); };
    column->copy.onPress = [this] { copyRecipe(); };
    column->cards[0].onDragOut = [this] { dragOut (0); };
    column->cards[1].onDragOut = [this] { dragOut (1); };
    cross.setNames ("Close", "Closes the sheet; what is being saved is cancelled.", "Esc");
    cross.onPress = [this] { close(); };
    second.onPress = [this] { cancelOrClose(); };
    primary.onPress = [this] { act(); };

    page.addAndMakeVisible (*column);
    column->setBounds (Control::margin, sheetMargin - Control::margin - 1, Column::width, Column::height);
    page.setSize (column->getRight() + Control::margin, column->getBottom());
    viewport.setViewedComponent (&page, false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (8);

    for (auto* child : { static_cast<juce::Component*> (&kinds), static_cast<juce::Component*> (&viewport), static_cast<juce::Component*> (&second), static_cast<juce::Component*> (&primary), static_cast<juce::Component*> (&cross) })
        addAndMakeVisible (*child);

    showChoices();
    measure();
    startTimerHz (30);
}

ShareSheet::~ShareSheet() = default;

//== what is chosen ==

SharedTake ShareSheet::takeFor (const ShareChoices& choices) const
{
    SharedTake take;
    take.versions = choices.kind == ShareKind::take ? std::vector<SharedVersion> { subject.versions[subject.recorded] } : subject.versions;
    take.isMatched = choices.kind != ShareKind::pair || choices.isMatched;
    take.isTurnedUp = choices.kind == ShareKind::friends || (choices.kind == ShareKind::take && choices.isTurnedUp);

    if (choices.kind == ShareKind::friends)
        take.part = friendsPart (choices.loop, subject.metadata());
    else if (choices.isLoop && choices.kind != ShareKind::recipe)
        take.part = choices.loop;

    return take;
}

void ShareSheet::choose (const ShareChoices& next)
{
    const auto before = chosen;
    chosen = next;

    auto remembered = preferences.current();
    remembered.sender = chosen.sender;

    // One that was never chosen stays where this computer has it.
    if (chosen.folder != before.folder)
        remembered.sharedFolder = chosen.folder.getFullPathName();

    preferences.set (remembered);
    problem.clear();
    kinds.select (chosen.kind, juce::dontSendNotification);

    const auto isSameSound = before.kind == next.kind && before.isLoop == next.isLoop && before.isTurnedUp == next.isTurnedUp && before.isMatched == next.isMatched
                          && before.loop.first == next.loop.first && before.loop.count == next.loop.count;

    if (! isSameSound)
    {
        measured.reset();

        if (measuring != nullptr)
        {
            measuring->cancel();
            cancelled.push_back (std::move (measuring));
        }

        settleTicks = before.kind == next.kind && before.isLoop == next.isLoop && (before.loop.first != next.loop.first || before.loop.count != next.loop.count) ? ticksToSettle : 0;

        if (settleTicks == 0)
            measure();
    }

    showChoices();
}

void ShareSheet::measure()
{
    measuring = std::make_unique<ShareRun> (jobFor (ShareRun::Goal::measure), catalogue);
}

juce::StringArray ShareSheet::fileStems() const
{
    return chosen.kind == ShareKind::friends ? juce::StringArray { friendsPageStem (chosen.sender) } : soundFileStems (takeFor (chosen).versions, catalogue);
}

juce::String ShareSheet::extension() const
{
    return chosen.kind == ShareKind::friends ? ".html" : (chosen.format.type == SoundFormat::Type::flac ? ".flac" : ".wav");
}

ShareRun::Job ShareSheet::jobFor (ShareRun::Goal goal) const
{
    ShareRun::Job job;
    job.goal = goal;
    job.take = takeFor (chosen);
    job.files.format = chosen.format;

    if (goal != ShareRun::Goal::measure)
        job.files.files = freeFiles (chosen.folder, fileStems(), extension());

    if (goal == ShareRun::Goal::page)
    {
        job.test = friendsTestOf (subject.versions, catalogue);
        job.test.sender = chosen.sender.trim();
        job.test.question = chosen.question;
        job.test.trials = chosen.trials;
    }

    return job;
}

//== what is done ==

void ShareSheet::act()
{
    if (current == Phase::done)
        return saved.front().revealToUser();

    if (current == Phase::saving)
        return;

    if (chosen.kind == ShareKind::recipe)
        return copyRecipe();

    save();
}

void ShareSheet::save()
{
    problem.clear();

    // One that cannot be made is told about by the run: it says what is the matter with the folder.
    (void) chosen.folder.createDirectory();
    saving = std::make_unique<ShareRun> (jobFor (chosen.kind == ShareKind::friends ? ShareRun::Goal::page : ShareRun::Goal::sounds), catalogue);
    startedMs = juce::Time::currentTimeMillis();
    setPhase (Phase::saving);
}

void ShareSheet::finishSaving()
{
    const auto run = std::move (saving);

    if (run->result().isDone())
    {
        saved = run->job().files.files;
        measured = run->measured();
        setPhase (Phase::done);

        if (draggedOut.has_value())
            dragOut (*draggedOut);
    }
    else
    {
        problem = run->result().state == ShareResult::State::cancelled ? juce::String() : run->result().message;
        setPhase (Phase::choosing);

        if (run->result().state == ShareResult::State::folderNotWritable)
            column->folder.grabKeyboardFocus();
    }

    draggedOut.reset();
}

void ShareSheet::cancelOrClose()
{
    if (current == Phase::saving)
        return saving->cancel();

    if (current == Phase::done)
    {
        saved.clear();
        return setPhase (Phase::choosing);
    }

    if (chosen.kind == ShareKind::recipe)
        return saveRecipe();

    close();
}

void ShareSheet::dragOut (std::size_t file)
{
    if (current == Phase::choosing)
    {
        // Saved while it is dragged: whoever gets it may only keep its name.
        draggedOut = file;
        return save();
    }

    // The pointer may have been let go before the file was there.
    if (current == Phase::done && file < saved.size() && juce::ModifierKeys::getCurrentModifiersRealtime().isLeftButtonDown())
        juce::DragAndDropContainer::performExternalDragDropOfFiles ({ juce::URL (saved[file]).toString (false) }, false, &column->cards[file]);
}

void ShareSheet::chooseFolder()
{
    const FileQuestion question { FileQuestion::Kind::folder, "Where shared files go", existingFolder (chosen.folder), {}, {} };

    FileSheet::ask (*this, question, [safe = SafePointer<ShareSheet> (this)] (const juce::File& folder) {
        if (safe == nullptr)
            return;

        auto next = safe->chosen;
        next.folder = folder;
        safe->choose (next);
    });
}

void ShareSheet::saveRecipe()
{
    if (! measured.has_value())
        return;

    const auto name = "Take " + juce::String (subject.takeNumber) + " - Recipe.txt";
    const FileQuestion question { FileQuestion::Kind::save, "Save the recipe", existingFolder (chosen.folder).getChildFile (name), "*.txt", ".txt" };

    FileSheet::ask (*this, question, [safe = SafePointer<ShareSheet> (this), text = measured->recipeText] (const juce::File& file) {
        const auto written = writeOutputFile (file, text, Existing::replace);

        if (safe == nullptr)
            return;

        safe->problem = written.wasOk() ? juce::String() : written.getErrorMessage();
        safe->showFooter();
    });
}

void ShareSheet::copyRecipe()
{
    if (! measured.has_value())
        return;

    copyText (measured->recipeText);
    copiedMs = juce::Time::currentTimeMillis();
    showFooter();
}

void ShareSheet::tick()
{
    cancelled.erase (std::remove_if (cancelled.begin(), cancelled.end(), [] (const auto& run) { return run->hasEnded(); }), cancelled.end());

    if (settleTicks > 0 && --settleTicks == 0)
        measure();

    if (measuring != nullptr && measuring->hasEnded())
    {
        if (measuring->result().isDone())
            measured = measuring->measured();
        else
            problem = measuring->result().message;

        measuring.reset();
        showChoices();
    }

    if (saving != nullptr && saving->hasEnded())
        finishSaving();
    else if (saving != nullptr)
        showCards();

    if (current == Phase::saving || copiedMs != 0)
        showFooter();

    if (copiedMs != 0 && juce::Time::currentTimeMillis() - copiedMs > copiedForMs)
    {
        copiedMs = 0;
        showFooter();
    }
}

bool ShareSheet::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::returnKey)
    {
        act();
        return true;
    }

    if ((key == juce::KeyPress::upKey || key == juce::KeyPress::downKey) && current == Phase::choosing)
        return kinds.step (key == juce::KeyPress::upKey ? -1 : 1);

    if (Overlay::keyPressed (key))
        return true;

    // What is below gets no key but Tab, which moves on in here.
    return ! key.isKeyCode (juce::KeyPress::tabKey);
}
} // namespace plus48::ui
