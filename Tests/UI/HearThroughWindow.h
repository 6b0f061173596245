// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/HearThrough/HearThroughPage.h"
#include "UI/HearThrough/VersionSheet.h"
#include "UI/ListeningTestWindow.h"

namespace plus48::test
{
/** A window with a take that is open in `Hear through`. */
struct HearThroughWindow : TestWindow
{
    using State = HearThrough::Version::State;

    explicit HearThroughWindow (juce::Point<int> size = { 1440, 900 }) : TestWindow (size)
    {
        screen->type ('h');
        (void) shown<ui::HearThroughPage>();
        tick();
    }

    ui::HearThroughPage& page() { return shown<ui::HearThroughPage>(); }
    HearThrough& hearing() { return studio().hearThrough; }
    const HearThrough::Version& version (std::size_t index) { return hearing().versions().at (index); }

    void tick()
    {
        for (int i = 0; i < 10; ++i)
            view().advance (0.03);

        OnScreen::settle();
    }

    void waitForAll()
    {
        wait ([this] { return std::all_of (hearing().versions().begin(), hearing().versions().end(), [] (const auto& each) { return each.state == State::ready || each.state == State::failed; }); });
        tick();
    }

    /** The take through an external preamp; its id. */
    int addPreamp (const juce::String& preampId)
    {
        TakeOverride change;
        change.options.channels.resize (1);
        change.options.channels.front().activePath = Path::b;
        change.options.channels.front().preampId = preampId;
        change.options.channels.front()[ParameterId::externalGain] = 50.0;
        auto id = 0;
        REQUIRE (hearing().add (change, {}, &id).wasOk());
        waitForAll();
        return id;
    }

    ui::VersionRow& row (int id) { return part<ui::VersionRow> ("version " + juce::String (id)); }

    template <typename Type = juce::Component>
    Type* inRow (int id, const juce::String& name)
    {
        return find<Type> (row (id), name);
    }

    void shift (char letter) { screen->press (juce::KeyPress (letter, juce::ModifierKeys::shiftModifier, static_cast<juce::juce_wchar> (juce::CharacterFunctions::toUpperCase (letter)))); }
    bool isPlaying() { return studio().transport.state() == Transport::State::playing; }
};
} // namespace plus48::test
