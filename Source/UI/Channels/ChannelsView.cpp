// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelsView.h"

namespace plus48::ui
{
ChannelsView::ChannelsView (StudioParts& studioToUse, TakeExport& exporter) : studio (studioToUse), tracks (studioToUse, exporter)
{
    setTitle ("Channels");
    setFocusContainerType (FocusContainerType::none);
    const auto openMenu = [this] (PathPanel::Menu menu) {
        if (onOpenMenu != nullptr)
            onOpenMenu (menu);
    };

    addAndMakeVisible (summary);
    addChildComponent (bridge);

    for (int i = 0; i < StripActions::bankSize; ++i)
    {
        addChildComponent (*strips.emplace_back (std::make_unique<ChannelStrip> (studio, selection)));
        strips.back()->onOpenMenu = openMenu;
        strips.back()->onGroupMade = [this] (const juce::String& group) { side.nameGroup (group); };
    }

    selection.onChange = [this] { showBank(); };

    addAndMakeVisible (tracks);
    addAndMakeVisible (side);
    summary.onOpenMenu = openMenu;
    summary.onOpenListening = [this] {
        if (onOpenListening != nullptr)
            onOpenListening();
    };
    tracks.onHearThrough = [this] (int number) {
        if (onHearThrough != nullptr)
            onHearThrough (number);
    };
    side.onVerdict = [this] {
        if (onVerdict != nullptr)
            onVerdict();
    };
    side.onProve = [this] (const ClaimedPair& pair) {
        if (onProve != nullptr)
            onProve (pair);
    };

    studio.changes.addListener (this);
    refresh();
}

ChannelsView::~ChannelsView() { studio.changes.removeListener (this); }

void ChannelsView::setWindowSize (WindowSize newSize)
{
    size = newSize;
    summary.setWindowSize (size);
    side.setWindowSize (size);
    bridge.setTwoRows (size == WindowSize::small);
    shownFrom = -1;
    showBank();
}

int ChannelsView::firstShown() const { return studio.editor.selectedInput() / stripsShown() * stripsShown(); }

void ChannelsView::showBank()
{
    const auto numInputs = studio.editor.setup().numInputs();
    const auto isOther = std::exchange (shownFrom, firstShown()) != firstShown() || std::exchange (shownInputs, numInputs) != numInputs;
    shownInputs = numInputs;

    for (int i = 0; i < static_cast<int> (strips.size()); ++i)
    {
        auto& strip = *strips[static_cast<std::size_t> (i)];
        const auto input = shownFrom + i;
        const auto isThere = i < stripsShown() && input < numInputs;
        strip.setVisible (isThere);

        if (isThere && strip.input() != input)
            strip.setInput (input);
        else if (isThere)
            strip.refresh();
    }

    if (isOther)
        resized();
}

void ChannelsView::refresh()
{
    // What is not seen is brought up to date when it is.
    if (! isVisible())
        return;

    selection.keepBelow (studio.editor.setup().numInputs());
    summary.refresh();
    bridge.refresh();
    showBank();
    side.refresh();
    tracks.refresh();
}

void ChannelsView::studioChanged (StudioChange change)
{
    if (! isVisible())
        return;

    if (change == StudioChange::setup)
        refresh();
    else if (change == StudioChange::takes || change == StudioChange::transport)
        tracks.refresh();
    else if (change == StudioChange::device || change == StudioChange::preferences)
        summary.refresh();
}

void ChannelsView::visibilityChanged() { refresh(); }

void ChannelsView::tick (double seconds)
{
    if (! isVisible())
        return;

    bridge.tick();

    for (auto& strip : strips)
        if (strip->isVisible())
            strip->tick();

    side.tick (seconds);
    tracks.tick (seconds);
}

void ChannelsView::moveBank (int by)
{
    const auto page = stripsShown();
    const auto last = studio.editor.setup().numInputs() - 1;
    const auto next = firstShown() + by * page;

    if (next >= 0 && next <= last)
        studio.editor.selectInput (std::min (last, next + studio.editor.selectedInput() % page));
}

void ChannelsView::selectStrip (int place) { studio.editor.selectInput (studio.editor.selectedInput() / StripActions::bankSize * StripActions::bankSize + place); }

void ChannelsView::toggleArmed (int place)
{
    const auto input = studio.editor.selectedInput() / StripActions::bankSize * StripActions::bankSize + place;

    if (input < studio.editor.setup().numInputs())
        (void) studio.strips.arm ({ input }, ! studio.editor.setup().isArmed (input));
}

void ChannelsView::toggleBank() { (void) studio.strips.toggleArmed (studio.strips.bankOf (studio.editor.selectedInput())); }

ChannelStrip& ChannelsView::selectedStrip() { return *strips[static_cast<std::size_t> (studio.editor.selectedInput() - firstShown())]; }

void ChannelsView::togglePhantom() { selectedStrip().togglePhantom(); }

juce::Rectangle<int> ChannelsView::menuArea (PathPanel::Menu menu)
{
    return menu == PathPanel::Menu::audioInterface || menu == PathPanel::Menu::preamp ? summary.cardArea (menu) + summary.getPosition() : selectedStrip().getBounds();
}

void ChannelsView::resized()
{
    const auto isSmall = size == WindowSize::small;
    const auto gap = isCompact (size) ? 8 : 12;
    auto area = getLocalBounds();
    summary.setBounds (area.removeFromTop (ChannelSummary::height (size)));
    area.removeFromTop (gap);
    side.setBounds (area.removeFromRight (isSmall ? 300 : 312));
    area.removeFromRight (isCompact (size) ? 8 : 16);

    bridge.setVisible (hasBridge());

    if (hasBridge())
    {
        bridge.setBounds (area.removeFromTop (isSmall ? 168 : (isCompact (size) ? 112 : 132)));
        area.removeFromTop (gap);
    }

    // Below the strips, where these keep room enough.
    const auto trackHeight = isSmall ? 132 : 160;
    const auto enough = isCompact (size) ? 340 : 400;
    const auto hasTracks = area.getHeight() - trackHeight - gap >= enough;
    tracks.setVisible (hasTracks);

    if (hasTracks)
    {
        tracks.setBounds (area.removeFromBottom (trackHeight));
        area.removeFromBottom (gap);
    }

    constexpr auto stripGap = 10;
    const auto count = stripsShown();
    const auto width = (area.getWidth() - (count - 1) * stripGap) / count;

    for (int i = 0; i < count; ++i)
        strips[static_cast<std::size_t> (i)]->setBounds (area.getX() + i * (width + stripGap), area.getY(), std::min (width, 180), area.getHeight());
}
} // namespace plus48::ui
