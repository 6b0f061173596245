// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenMenu.h"

using namespace plus48;
using Kind = ui::GearMenu::Kind;
using test::OpenMenu;
using test::rowOf;

TEST_CASE ("A shipped voice whispers or shouts at once, and what is no voice cannot", "[ui][gear-menu][voice]")
{
    OpenMenu open (Kind::source);
    auto& studio = open.studio.get();
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    auto& voice = open.menu.sourceControls()->voice();
    const auto expectedPeak = [&] { return studio.peaks.forecast (studio.editor.source()) (studio.editor.setup().rig, studio.editor.channel()); };
    CHECK (voice.valueText() == "Talk, 74 decibels");
    const auto talking = expectedPeak();

    voice.setSelected (2, juce::sendNotification);
    CHECK (studio.editor.channel().voiceSpl == Approx (84.0));
    CHECK (expectedPeak() - talking == Approx (10.0).margin (0.01));
    studio.editor.undo();
    CHECK (voice.selected() == 1);
    CHECK (expectedPeak() == Approx (talking).margin (0.001));

    voice.setSelected (0, juce::sendNotification);
    REQUIRE (studio.sourceActions.choose ("acoustic-guitar").wasOk());
    CHECK (studio.editor.channel().voiceSpl == Approx (0.0));
    CHECK (voice.selected() == -1);
    CHECK (voice.disabledReason().isNotEmpty());
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    CHECK (voice.selected() == 1);
}

TEST_CASE ("Distance and room noise act at once, a drag of the distance as one step", "[ui][gear-menu]")
{
    OpenMenu open (Kind::source);
    REQUIRE (open.studio->sourceActions.choose ("voice").wasOk());
    auto* controls = open.menu.sourceControls();
    REQUIRE (controls != nullptr);
    const auto before = open.studio->editor.setup();

    auto& distance = controls->distance();
    distance.onGestureBegin();
    distance.setValue (dbFromGain (0.6 / 0.3), juce::sendNotification);
    distance.setValue (dbFromGain (1.0 / 0.3), juce::sendNotification);
    distance.onGestureEnd();
    CHECK (open.studio->editor.channel().distanceMetres == Approx (1.0));
    CHECK (distance.displayText() == "1 m");
    open.studio->editor.undo();
    CHECK (open.studio->editor.setup() == before);
    CHECK (distance.displayText() == "15 cm");

    CHECK (distance.takeTyped ("7 cm"));
    CHECK (open.studio->editor.channel().distanceMetres == Approx (0.07));
    CHECK (distance.takeTyped ("0.5 m"));
    CHECK (open.studio->editor.channel().distanceMetres == Approx (0.5));

    controls->room().setSelected (2, juce::sendNotification);
    CHECK (open.studio->editor.setup().rig.roomDba == std::optional<double> (30.0));
    controls->room().setSelected (0, juce::sendNotification);
    CHECK_FALSE (open.studio->editor.setup().rig.roomDba.has_value());

    REQUIRE (open.studio->sourceActions.choose ("electric-guitar").wasOk());
    CHECK_FALSE (distance.isEnabled());
    CHECK (distance.disabledReason().isNotEmpty());
    CHECK (open.timesClosed == 0);
}

TEST_CASE ("The source menu plays what ships and a test tone, and says why a microphone is not there", "[ui][gear-menu]")
{
    OpenMenu open (Kind::source);

    SECTION ("a performance with its microphone")
    {
        open.menu.highlight ("acoustic-guitar");
        CHECK (rowOf (open.menu.datasheet(), "Licence") != nullptr);
        REQUIRE (open.press (juce::KeyPress::returnKey));
        CHECK (open.studio->editor.source().name == "acoustic-guitar");
        CHECK (open.studio->editor.channel().microphoneId == "pencil-condenser");
        CHECK (open.timesClosed == 1);
    }

    SECTION ("a tone of 997 Hz at -20 dBFS")
    {
        open.menu.highlight ("sine:997@-20");
        REQUIRE (open.press (juce::KeyPress::returnKey));
        CHECK (open.studio->editor.source().name == "sine:997@-20");
    }

    SECTION ("no live input without a device")
    {
        open.menu.highlight (Setup::liveInput);
        CHECK (open.menu.datasheet().disabledReason.isNotEmpty());
        CHECK_FALSE (open.menu.well().button().isEnabled());
        REQUIRE (open.press (juce::KeyPress::returnKey));
        CHECK (open.studio->editor.source().name == "voice");
        CHECK (open.timesClosed == 0);
    }
}

TEST_CASE ("An instrument's cable leads to a menu of instruments", "[ui][gear-menu]")
{
    OpenMenu open (Kind::microphone);
    REQUIRE (open.studio->sourceActions.choose ("electric-guitar").wasOk());
    CHECK (open.menu.list().highlighted() == "instrument:single-coil-guitar");
    open.menu.highlight ("instrument:humbucker-guitar");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (open.studio->editor.channel().instrumentId == "humbucker-guitar");
}

TEST_CASE ("The source menu marks what plays into the selected input, offers single channels, and sets up anew what is in use", "[ui][gear-menu][sources]")
{
    OpenMenu open (Kind::source);
    auto& studio = open.studio.get();
    const auto inUse = [&] {
        juce::StringArray ids;

        for (const auto& item : ui::makeSourceShelf (studio.sources, studio.catalogue, studio.editor, studio.devices, studio.calibrations, studio.sourceActions)->items())
            if (item.isInUse)
                ids.add (item.id);

        return ids.joinIntoString (" ");
    };

    studio.editor.selectInput (1);
    open.menu.highlight ("electric-guitar");
    CHECK_FALSE (open.menu.datasheet().effect.contains ("now"));
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (inUse() == "electric-guitar");
    CHECK (studio.editor.setup().sources[0] == InputSource { "voice", 0 });
    studio.editor.selectInput (0);
    CHECK (inUse() == "voice");

    // One channel of the band, at this input only.
    open.menu.highlight ("channel:4:band");
    CHECK (open.menu.datasheet().title == "Band: Bass");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (studio.editor.source() == InputSource { "band", 4 });
    CHECK (studio.editor.channel().instrumentId == "passive-bass");
    CHECK (studio.editor.setup().sources[1] == InputSource { "electric-guitar", 0 });
    CHECK (inUse() == "band channel:4:band");

    // All of it, and all of it once more.
    open.menu.highlight ("band");
    CHECK (open.menu.datasheet().disabledReason.isEmpty());
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (studio.editor.setup().sources[1] == InputSource { "band", 1 });
    const auto before = studio.editor.setup();
    REQUIRE (studio.editor.editChannel ("Gain", [] (ChannelRig& rig) { rig.builtIn.gainDb = 55.0; }).wasOk());
    open.menu.highlight ("band");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (studio.editor.setup() == before);
}
