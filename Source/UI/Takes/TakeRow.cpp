// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakeRow.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
const Take& emptyTake()
{
    static const Take take;
    return take;
}

/** Parts (0 to 1) of the take where something is missing. */
std::vector<float> gapsOf (const TakeMetadata& metadata)
{
    std::vector<float> places;

    for (const auto& event : metadata.events)
        if (event.kind == TakeEvent::Kind::gap && event.length > 0 && metadata.numSamples > 0)
            places.push_back (static_cast<float> (std::clamp ((static_cast<double> (event.position) + 0.5 * static_cast<double> (event.length)) / static_cast<double> (metadata.numSamples), 0.0, 1.0)));

    return places;
}
} // namespace

TakeRow::TakeRow (const Catalogue& catalogueToUse, const TakeLibrary& libraryToUse, Transport& transportToUse, TakeActions& takesToUse, Notices& noticesToUse, int number)
    : catalogue (catalogueToUse), library (libraryToUse), transport (transportToUse), takes (takesToUse), notices (noticesToUse), takeNumber (number), text (emptyTake(), catalogueToUse)
{
    setComponentID ("take " + juce::String (number));
    const auto take = "take " + juce::String (number);

    play.setComponentID ("play");
    play.onPress = [this] { togglePlaying(); };

    star.setComponentID ("star");
    star.onPress = [this] {
        takes.select (takeNumber);
        takes.star (takeNumber, ! hasStar);
    };

    save.setComponentID ("save");
    save.setNames ("Share " + take, "Makes files to pass on, or a blind test for friends.");
    save.onPress = [this] {
        takes.select (takeNumber);

        if (onShare != nullptr)
            onShare();
    };

    through.setComponentID ("hear through");
    through.setNames ("Hear " + take + " through", "Sends the same performance through any other equipment.", "H");
    through.onPress = [this] {
        takes.select (takeNumber);

        if (onHearThrough != nullptr)
            onHearThrough();
    };

    well.setTitle ("Waveform of " + take);
    well.setHelpText ("Press it to hear the take from there; drag with Shift to loop a stretch of it, double-click to loop all of it; drag it out of the window to copy the file.");
    well.onSelect = [this] { takes.select (takeNumber); };
    well.onSeek = [this] (float proportion) { seek (proportion); };
    well.onLoop = [this] (juce::Range<float> range) { loop (range); };
    well.onDragOut = [this] { dragOut(); };

    for (auto* child : { static_cast<juce::Component*> (&play), static_cast<juce::Component*> (&star), static_cast<juce::Component*> (&well), static_cast<juce::Component*> (&through), static_cast<juce::Component*> (&save) })
        addAndMakeVisible (*child);
}

void TakeRow::setWindowSize (WindowSize newSize)
{
    if (std::exchange (size, newSize) == newSize)
        return;

    resized();
    repaint();
}

void TakeRow::refresh (std::shared_ptr<const TakeWave> wave)
{
    const auto* take = library.find (takeNumber);

    if (take == nullptr)
        return;

    text = TakeText (*take, catalogue);
    problem = take->recorded.existsAsFile() ? take->problem : take->recorded.getFileName() + " is not in the folder any more.";
    hasStar = take->metadata.hasStar;
    seconds = static_cast<double> (take->metadata.numSamples) / take->metadata.rig.sampleRate;
    numClips = wave != nullptr ? wave->clips.size() : 0;
    well.setWave (std::move (wave));
    well.setGaps (gapsOf (take->metadata));

    star.setDisabledReason (take->isReadOnly ? "This take cannot be changed here." : juce::String());
    star.setNames (hasStar ? "Remove the star" : "Star", "Marks " + text.title + " as a good one.", "S");
    setTitle (text.spoken (hasStar));
    setDescription (problem.isNotEmpty() ? problem : warning());
    placeStar();
    showState();
}

void TakeRow::showState()
{
    const auto warns = numClips > 0 && ! isPlaying() && ! isHovered && ! isSelected();
    play.setIcon (isPlaying() ? Icon::pause : (warns ? Icon::warn : Icon::play), 14.0f);
    play.setNames ((isPlaying() ? "Pause " : "Play ") + text.title, isPlaying() ? "Stops here, to go on from here." : "Plays this take.", isSelected() ? "Space" : "");
    star.setIcon (hasStar ? Icon::starFilled : Icon::star, 14.0f);
    star.setColours (nullptr, hasStar ? &Palette::hot : &Palette::t3);

    // One row has the keyboard: Tab would take long through all of them.
    for (auto* button : { &play, &star, &through, &save })
        button->setWantsKeyboardFocus (isSelected());

    well.setEmphasised (isSelected() || isHovered);
    repaint();
}

void TakeRow::setListFocused (bool isFocused)
{
    if (std::exchange (listIsFocused, isFocused) != isFocused)
        repaint();
}

void TakeRow::tick()
{
    // It could not be played, or something else is: another day what waits would come unasked.
    if (! isLoaded() && ! transport.isAboutToPlay (takeNumber))
    {
        pendingSeek.reset();
        pendingLoop.reset();
    }

    if (pendingSeek.has_value() && isPlaying())
        transport.seek (seconds * static_cast<double> (*std::exchange (pendingSeek, std::nullopt)));

    if (pendingLoop.has_value() && isPlaying())
        transport.setLoopRange (std::exchange (pendingLoop, std::nullopt));

    const auto& range = transport.loopRange();
    const auto part = [this] (double at) { return static_cast<float> (juce::jlimit (0.0, 1.0, at / seconds)); };
    well.setLoop (isLoaded() && transport.isLooping() && range.has_value() && seconds > 0.0 ? juce::Range<float> (part (range->getStart()), part (range->getEnd())) : juce::Range<float>());
    well.setPlayhead (isLoaded() && seconds > 0.0 ? std::optional<float> (static_cast<float> (juce::jlimit (0.0, 1.0, transport.playedSeconds() / seconds))) : std::nullopt);

    if (! isRenaming())
        return;

    // Left without a change: the field says nothing then.
    const auto hasFocus = field->textEditor().hasKeyboardFocus (true);

    if (fieldHadFocus && ! hasFocus)
        endRename();
    else
        fieldHadFocus |= hasFocus;
}

void TakeRow::togglePlaying()
{
    if (isPlaying())
    {
        transport.pause();
        return;
    }

    takes.select (takeNumber);

    if (const auto played = transport.play (takeNumber); played.failed())
        notices.notify ({ played.getErrorMessage(), {}, {} });
}

void TakeRow::seek (float proportion)
{
    const auto state = transport.state();

    if (state == Transport::State::recording || state == Transport::State::saving)
        return;

    if (isLoaded())
    {
        transport.seek (seconds * static_cast<double> (proportion));
        tick();
        return;
    }

    // Another take may have to fade out first: the place is kept until this one plays.
    if (! std::exchange (pendingSeek, proportion).has_value())
        togglePlaying();

    tick();
}

void TakeRow::loop (juce::Range<float> part)
{
    const auto state = transport.state();

    if (state == Transport::State::recording || state == Transport::State::saving)
        return;

    const auto range = part.isEmpty() ? std::optional<juce::Range<double>>() : juce::Range<double> (seconds * static_cast<double> (part.getStart()), seconds * static_cast<double> (part.getEnd()));

    if (isLoaded())
    {
        transport.setLoopRange (range);
    }
    else if (range.has_value())
    {
        const auto isAsked = pendingLoop.has_value() || pendingSeek.has_value();
        pendingLoop = range;

        if (! isAsked)
            togglePlaying();
    }

    tick();
}

void TakeRow::beginRename()
{
    const auto* take = library.find (takeNumber);

    if (take == nullptr || take->isReadOnly)
        return;

    if (field == nullptr)
    {
        field = std::make_unique<TextField>();
        field->setComponentID ("name");
        field->setNames ("Name of take " + juce::String (takeNumber), "Enter keeps the name, Esc cancels.");
        field->onCommit = [this] (const juce::String& name) {
            if (! isRenaming())
                return;

            endRename();
            takes.rename (takeNumber, name);
        };
        field->onCancel = [this] { endRename(); };
        addChildComponent (*field);
    }

    fieldHadFocus = false;
    focusBefore = isRenaming() ? focusBefore.getComponent() : juce::Component::getCurrentlyFocusedComponent();
    field->setText (take->metadata.name);
    field->setVisible (true);
    star.setVisible (false);
    resized();
    field->beginEditing();
    repaint();
}

void TakeRow::endRename()
{
    if (! isRenaming())
        return;

    const auto hasFocus = field->textEditor().hasKeyboardFocus (true);
    field->setVisible (false);
    star.setVisible (true);
    repaint();

    // Where the keyboard went on to by itself, it stays.
    if (! hasFocus)
        return;

    if (focusBefore != nullptr && focusBefore->isShowing())
        focusBefore->grabKeyboardFocus();
    else if (onRenamed != nullptr)
        onRenamed();
}

void TakeRow::dragOut()
{
    const auto* take = library.find (takeNumber);

    // Others expect an escaped address; a name alone breaks at its first space.
    if (take != nullptr && take->recorded.existsAsFile())
        juce::DragAndDropContainer::performExternalDragDropOfFiles ({ juce::URL (take->recorded).toString (false) }, false, this);
}

juce::String TakeRow::getTooltip()
{
    if (problem.isNotEmpty())
        return problem;

    return text.lost.isNotEmpty() ? text.lost : text.setup;
}

std::unique_ptr<juce::AccessibilityHandler> TakeRow::createAccessibilityHandler()
{
    class Handler : public juce::AccessibilityHandler
    {
    public:
        explicit Handler (TakeRow& r)
            : AccessibilityHandler (r, juce::AccessibilityRole::listItem, juce::AccessibilityActions().addAction (juce::AccessibilityActionType::press, [&r] { r.takes.select (r.takeNumber); }).addAction (juce::AccessibilityActionType::showMenu, [&r] {
                  if (r.onMenu != nullptr)
                      r.onMenu (r.getScreenBounds().getCentre());
              })),
              row (r)
        {
        }

        juce::AccessibleState getCurrentState() const override
        {
            const auto state = AccessibilityHandler::getCurrentState().withSelectable();
            return row.isSelected() ? state.withSelected() : state;
        }

    private:
        TakeRow& row;
    };

    return std::make_unique<Handler> (*this);
}

void TakeRow::resized()
{
    const auto at = layout();
    play.setBody (at.button());
    through.setBody (at.throughButton (getWidth()));
    save.setBody (at.exportButton (getWidth()));
    well.setBounds (at.well.expanded (0, TakeWell::overhang));

    if (field != nullptr)
        field->setBody (juce::Rectangle<int> (TakeRowLayout::textX - 4, getHeight() / 2 - 23, at.well.getX() - TakeRowLayout::textX - 10, 24));

    placeStar();
}

void TakeRow::lookAndFeelChanged() { showState(); }

void TakeRow::mouseEnter (const juce::MouseEvent&)
{
    isHovered = true;
    showState();
}

void TakeRow::mouseExit (const juce::MouseEvent&)
{
    isHovered = isMouseOver (true);
    showState();
}

void TakeRow::mouseDown (const juce::MouseEvent& event)
{
    isDraggedOut = false;
    takes.select (takeNumber);

    if (event.mods.isPopupMenu() && onMenu != nullptr)
        onMenu (event.getScreenPosition());
}

void TakeRow::mouseDrag (const juce::MouseEvent& event)
{
    if (isDraggedOut || event.getDistanceFromDragStart() < 8 || ! event.mods.isLeftButtonDown())
        return;

    isDraggedOut = true;
    dragOut();
}

void TakeRow::mouseDoubleClick (const juce::MouseEvent& event)
{
    if (event.position.x >= static_cast<float> (TakeRowLayout::textX) && event.position.x < static_cast<float> (layout().well.getX()))
        beginRename();
}
} // namespace plus48::ui
