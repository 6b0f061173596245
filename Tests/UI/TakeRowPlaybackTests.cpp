// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenTakes.h"
#include "Picture.h"

using namespace plus48;
using namespace plus48::ui;

TEST_CASE ("A row plays its take, pauses it, and goes to where the waveform is pressed", "[ui][takes]")
{
    test::OpenTakes p;
    p.work.record (2.0);
    p.work.record (0.5);
    auto& row = *p.panel.takeList().row (1);
    auto* play = test::find<Pressable> (row, "play");
    REQUIRE (play != nullptr);

    play->press();
    CHECK (p.studio.transport.state() == Transport::State::playing);
    CHECK (p.studio.transport.loadedTake() == 1);
    CHECK (p.studio.takes.selected() == 1);
    CHECK (play->getTitle() == "Pause Take 1");

    // Halfway along the waveform is halfway through the take.
    TakeWell* well = nullptr;

    for (auto* child : row.getChildren())
        if (auto* found = dynamic_cast<TakeWell*> (child))
            well = found;

    REQUIRE (well != nullptr);
    play->press();
    CHECK (p.studio.transport.state() == Transport::State::ready);
    test::Pointer (*well).click (well->getLocalBounds().getCentre().toFloat());
    const auto length = static_cast<double> (p.studio.library.find (1)->metadata.numSamples) / 48000.0;
    CHECK (std::abs (p.studio.transport.seconds() - 0.5 * length) < 0.1);
    CHECK (p.studio.transport.state() == Transport::State::ready);

    // And goes on from there, even after its end has been heard.
    play->press();
    p.work.waitFor ([&] {
        p.work.run (0.1);
        return p.studio.transport.state() == Transport::State::ready;
    });
    CHECK (std::abs (p.studio.transport.seconds() - length) < 0.1);
    test::Pointer (*well).click ({ 0.75f * static_cast<float> (well->getWidth()), 10.0f });
    play->press();
    p.work.run (0.1);
    CHECK (p.studio.transport.state() == Transport::State::playing);
    CHECK (p.studio.transport.seconds() > 0.7 * length);
}

TEST_CASE ("Dragged over with Shift, a stretch of a take is looped, and all of it again after a double click", "[ui][takes][loop]")
{
    test::OpenTakes p;
    (void) p.work.record (2.0);
    (void) p.work.record (0.5);
    p.work.run (0.1);
    auto& row = *p.panel.takeList().row (1);
    TakeWell* well = nullptr;

    for (auto* child : row.getChildren())
        if (auto* found = dynamic_cast<TakeWell*> (child))
            well = found;

    REQUIRE (well != nullptr);
    auto& transport = p.studio.transport;
    const auto width = static_cast<float> (well->getWidth());
    const juce::ModifierKeys shift (juce::ModifierKeys::shiftModifier | juce::ModifierKeys::leftButtonModifier);
    const auto length = static_cast<double> (p.studio.library.find (1)->metadata.numSamples) / 48000.0;
    const auto drag = [&] (float from, float to) {
        test::Pointer pointer (*well);
        pointer.press ({ from * width, 10.0f }, shift);
        pointer.moveTo ({ to * width, 10.0f }, shift);
        pointer.release ({ to * width, 10.0f }, shift);
    };

    // A take that does not play yet begins with its loop.
    drag (0.75f, 0.25f);
    p.work.waitFor ([&] {
        p.work.run (0.05);
        return transport.loopRange().has_value();
    });
    CHECK (transport.loadedTake() == 1);
    CHECK (transport.isLooping());
    CHECK (std::abs (transport.loopRange()->getStart() - 0.25 * length) < 0.05);
    CHECK (std::abs (transport.loopRange()->getEnd() - std::max (0.75 * length, 0.25 * length + Transport::shortestLoopSeconds)) < 0.05);
    p.work.run (0.1);
    (void) test::picture (p.panel, "take-loop");

    // A press with Shift that goes nowhere changes nothing.
    const auto before = transport.loopRange();
    test::Pointer pointer (*well);
    pointer.press ({ 0.5f * width, 10.0f }, shift);
    pointer.release ({ 0.5f * width, 10.0f }, shift);
    CHECK (transport.loopRange() == before);

    pointer.doubleClick();
    CHECK_FALSE (transport.loopRange().has_value());
    CHECK (transport.isLooping());
}

TEST_CASE ("A place or a stretch that waited for a take that could not be played is forgotten", "[ui][takes][loop]")
{
    test::OpenTakes p;
    (void) p.work.record (2.0);
    (void) p.work.record (0.5);
    p.work.run (0.1);
    auto& row = *p.panel.takeList().row (1);
    auto* const well = test::findA<TakeWell> (row);
    REQUIRE (well != nullptr);
    auto& transport = p.studio.transport;

    // Its file is away for a while.
    const auto file = p.studio.library.find (1)->recorded;
    const auto away = file.getSiblingFile ("away.tmp");
    REQUIRE (file.moveFileTo (away));
    test::Pointer (*well).click ({ 0.75f * static_cast<float> (well->getWidth()), 10.0f });
    CHECK (transport.loadedTake() != 1);
    CHECK (p.studio.notices.current().has_value());
    REQUIRE (away.moveFileTo (file));
    p.work.run (0.1);

    // By its button it begins at the beginning.
    REQUIRE (transport.play (1).wasOk());
    p.work.run (0.2);
    REQUIRE (transport.loadedTake() == 1);
    CHECK (transport.seconds() < 1.0);
    CHECK_FALSE (transport.loopRange().has_value());
}
