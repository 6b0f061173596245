// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/HearThroughPage.h"

#include "Signal/SignedText.h"
#include "UI/Controls/Keyboard.h"
#include "UI/HearThrough/VersionSheet.h"
#include "UI/HearThrough/VersionText.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Type.h"
#include "UI/Look/WindowSize.h"

namespace plus48::ui
{
namespace
{
constexpr int pairWidth = 428, smallPairWidth = 336, spaceHintWidth = 190;
} // namespace

HearThroughPage::HearThroughPage (StudioParts& studioToUse) : FullPage ("Back to the takes"), studio (studioToUse), stage (studioToUse.hearThrough, studioToUse.library, studioToUse.transport, studioToUse.notices), versions (studioToUse.hearThrough, studioToUse.notices), pair (studioToUse)
{
    setComponentID ("hear through");
    versions.onHear = [this] (int id) { hear (id); };
    versions.onAdd = [this] { openSheet(); };
    versions.onReplace = [this] (int id) { openSheet (id); };
    pair.onHear = [this] (Path path) { hearSide (path); };
    pair.onAdd = [this] { openSheet(); };
    pair.onKeep = [this] (int id) { (void) studio.notices.report (studio.hearThrough.keepAsTake (id)); };
    pair.onBlindTest = [this] {
        if (onBlindTest != nullptr)
            onBlindTest();
    };
    share.setComponentID ("share");
    share.setNames ("Share", "Makes files of the two that are compared, or a blind test for friends.");
    share.onPress = [this] {
        if (onShare != nullptr)
            onShare();
    };
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &stage, &versions, &pair, &share, &back })
    {
        addAndMakeVisible (child);
        child->setExplicitFocusOrder (++order);
    }

    showHeading();
}

std::vector<Command> HearThroughPage::commandsOf (HearThroughPage* page)
{
    using Keys = juce::KeyPress;
    constexpr auto shift = juce::ModifierKeys::shiftModifier;
    const auto isVersion = [] (const Keys& key) { return ! key.getModifiers().isCtrlDown() && ! key.getModifiers().isAltDown() && juce::isPositiveAndNotGreaterThan (keyboard::digitOf (key).value_or (0) - 1, static_cast<int> (HearThrough::maxVersions) - 1); };
    const auto plain = [] (juce::juce_wchar character) {
        return [isLetter = letter (character)] (const Keys& key) { return isLetter (key) && ! key.getModifiers().isShiftDown(); };
    };
    constexpr auto group = "Hear through";

    return {
        { group, "1 8", "Hear this version", isVersion, [page] (const Keys& key) {
             const auto index = static_cast<std::size_t> (keyboard::digitOf (key).value_or (1) - 1);

             if (const auto& all = page->studio.hearThrough.versions(); index < all.size())
             {
                 const auto id = all[index].id;
                 page->hear (id);

                 // What the next key means is where the ring is.
                 page->versions.focusVersion (id);
             }
         } },
        { group, "A B", "Hear A or B", [plain] (const Keys& key) { return plain ('a') (key) || plain ('b') (key); }, [page] (const Keys& key) { page->hearSide (keyboard::latinOf (key) == 'a' ? Path::a : Path::b); } },
        { group, "Shift A B", "Make it A or B", [] (const Keys& key) { return keyCode ('a', shift) (key) || keyCode ('b', shift) (key); }, [page] (const Keys& key) { page->makeSide (keyboard::latinOf (key) == 'a' ? Path::a : Path::b); } },
        { group, "X", "The other one of the two", plain ('x'), [page] (const Keys&) { page->hearSide (page->studio.hearThrough.heard() == page->studio.hearThrough.side (Path::a) ? Path::b : Path::a); } },
        { group, "Delete", "Remove the version", keyCode (Keys::deleteKey), [page] (const Keys&) { page->removeVersion(); } },
        { group, "Ctrl Z", "Bring it back, for 10 s", keyCode ('z', juce::ModifierKeys::ctrlModifier), [page] (const Keys&) { page->bringBack(); } },
        { group, "L", "Loop", plain ('l'), [page] (const Keys&) { page->stage.toggleLoop(); } },
        { group, "M", "Level match", plain ('m'), [page] (const Keys&) { (void) page->studio.channelActions.setLevelMatched (! page->studio.editor.setup().isLevelMatched); } },
        { group, "N", "Only the noise; held, for a look", plain ('n'), [page] (const Keys&) { page->pair.toggleNoise(); } },
        { group, "D", "Only the difference", plain ('d'), [page] (const Keys&) { page->pair.toggleDifference(); } },
        { group, "T", "Blind test of these two", plain ('t'), [page] (const Keys&) { page->pair.testBlind(); } },
        { group, "Space", "Play or pause", keyCode (Keys::spaceKey), [page] (const Keys&) { page->stage.togglePlaying(); } },
        { group, "Home", "To the beginning", keyCode (Keys::homeKey), [page] (const Keys&) { page->studio.transport.seek (0.0); } },
        { group, "?", "All keys", letter ('?'), [page] (const Keys&) {
             if (page->onShowKeys != nullptr)
                 page->onShowKeys();
         } },
    };
}

bool HearThroughPage::keyPressed (const juce::KeyPress& key)
{
    for (const auto by : { -1, 1 })
        if (key == juce::KeyPress (by < 0 ? juce::KeyPress::upKey : juce::KeyPress::downKey))
            return versions.moveFocus (by);

    return runCommand (commands, key) || FullPage::keyPressed (key);
}

HearThroughPage::~HearThroughPage() { withdrawOffer(); }

void HearThroughPage::tick (double seconds)
{
    // Its take is gone: deleted, or the folder is another one.
    if (studio.hearThrough.take() == 0)
    {
        close();
        return;
    }

    stage.tick (heardColour());
    versions.tick();
    pair.tick (seconds);
    followUndo();
}

juce::Colour Palette::*HearThroughPage::heardColour() const
{
    const auto& hearing = studio.hearThrough;
    const auto heard = hearing.heard();
    const auto isA = heard == hearing.side (Path::a), isB = heard == hearing.side (Path::b);

    if (hearing.versions().size() < 2 || isA == isB)
        return &Palette::t1;

    return isA ? &Palette::a : &Palette::b;
}

void HearThroughPage::showHeading()
{
    const auto* take = studio.library.find (studio.hearThrough.take());

    if (take == nullptr)
        return;

    const auto& name = take->metadata.name;
    const auto length = clockText (static_cast<double> (take->metadata.numSamples) / take->metadata.rig.sampleRate, false);
    setHeading ("Hear through", "Take " + juce::String (take->number) + (name.isEmpty() ? juce::String() : ", " + name) + ", " + length);
}

void HearThroughPage::openSheet (std::optional<int> replaced)
{
    if (auto* const host = findParentComponentOfClass<OverlayHost>())
        host->open (std::make_unique<VersionSheet> (studio, replaced));
}

void HearThroughPage::hear (int id)
{
    // Whoever wants to hear something does not want silence.
    if (studio.notices.report (studio.hearThrough.hear (id)).wasOk())
        stage.play();
}

void HearThroughPage::hearSide (Path path)
{
    if (studio.notices.report (studio.hearThrough.hearSide (path)).wasOk())
        stage.play();
}

int HearThroughPage::versionMeant() const { return versions.focusedVersion().value_or (studio.hearThrough.heard()); }

void HearThroughPage::makeSide (Path path)
{
    const auto id = versionMeant();

    if (const auto* version = studio.hearThrough.find (id); version != nullptr && version->state == HearThrough::Version::State::ready)
        studio.hearThrough.setSide (path, id);
}

void HearThroughPage::removeVersion()
{
    const auto id = versionMeant();
    const auto* version = studio.hearThrough.find (id);

    if (version == nullptr)
        return;

    if (id == HearThrough::asRecorded)
    {
        (void) studio.notices.refuse ("The take itself stays: only versions that were made of it can be removed.");
        return;
    }

    // What was not there yet is only cancelled: there is nothing to bring back, and what was removed before can still be.
    const auto wasThere = version->state == HearThrough::Version::State::ready || version->state == HearThrough::Version::State::failed;
    const auto removed = "Removed: " + version->name + ".";
    studio.hearThrough.remove (id);
    versions.tick();

    if (! wasThere)
        return;

    offer = removed;
    studio.notices.notify ({ offer, "Undo", [page = juce::Component::SafePointer<HearThroughPage> (this)] {
                                if (page != nullptr)
                                    page->bringBack();
                            } });
}

void HearThroughPage::bringBack()
{
    if (! studio.hearThrough.canUndoRemove())
        return;

    studio.hearThrough.undoRemove();
    followUndo();
    versions.tick();
}

void HearThroughPage::followUndo()
{
    if (! studio.hearThrough.canUndoRemove())
        withdrawOffer();
}

/** What cannot be done any more is not offered. */
void HearThroughPage::withdrawOffer()
{
    if (offer.isEmpty())
        return;

    if (const auto& notice = studio.notices.current(); notice.has_value() && notice->message == offer)
        studio.notices.dismiss();

    offer = {};
}

void HearThroughPage::arrange()
{
    const auto size = windowSizeFor (getWidth());
    const auto isSmall = size == WindowSize::small;
    const auto margin = isSmall ? 8 : 16, gap = isSmall ? 8 : 12;
    placeInBar (share);

    auto area = getLocalBounds().withTrimmedTop (isSmall ? barHeight : 64).reduced (margin, 0).withTrimmedBottom (margin);
    stage.setBounds (area.removeFromTop (isSmall ? 140 : between (getHeight(), 140, 204)));
    area.removeFromTop (gap);
    pair.setBounds (area.removeFromRight (isSmall ? smallPairWidth : pairWidth));
    area.removeFromRight (gap);
    versions.setBounds (area);
}

void HearThroughPage::paintPage (juce::Graphics& g)
{
    auto area = juce::Rectangle<int> (share.getX() - spaceHintWidth, 18, spaceHintWidth - 12, 20).toFloat();
    const juce::String words ("play, pause");
    drawText (g, words, type::label(), palette().t2, area.removeFromRight (textWidth (type::label(), words) + 1.0f));
    area.removeFromRight (8.0f);
    const auto width = keyCapWidth ("Space");
    drawKeyCap (g, area.removeFromRight (width).withSizeKeepingCentre (width, 18.0f), "Space");
}
} // namespace plus48::ui
