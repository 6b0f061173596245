// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Picture.h"
#include "TestStudio.h"

#include "Interface/ChannelPlan.h"
#include "SoundSource/SourceLevel.h"
#include "UI/GearMenu/GearMenu.h"
#include "UI/GearMenu/MicrophoneSheet.h"
#include "UI/Look/Palette.h"
#include "UI/Look/WindowSize.h"

using namespace plus48;
using Kind = ui::GearMenu::Kind;

namespace
{
const juce::Rectangle<int> microphoneCard (224, 80, 160, 220);

struct OpenMenu
{
    explicit OpenMenu (Kind kind, const juce::File& equipmentFolder = {}) : studio (equipmentFolder), menu (studio.get(), kind, microphoneCard)
    {
        menu.setBounds (0, 0, 1440, 900);
        menu.setEquipmentFolder (studio.folder.get().getChildFile ("equipment"));
        menu.openFile = [this] (const juce::File& file) { opened = file; };
        menu.onClose = [this] { ++timesClosed; };
    }

    bool press (int code) { return menu.keyPressed (juce::KeyPress (code)); }

    test::TestStudio studio;
    ui::GearMenu menu;
    juce::File opened;
    int timesClosed = 0;
};

const ui::Datasheet::Row* rowOf (const ui::Datasheet& sheet, const juce::String& label)
{
    for (const auto& row : sheet.rows)
        if (row.label == label)
            return &row;

    return nullptr;
}
} // namespace

TEST_CASE ("In a gear menu the arrows change the datasheet and nothing else", "[ui][gear-menu]")
{
    for (const auto kind : { Kind::source, Kind::microphone, Kind::preamp, Kind::audioInterface })
    {
        OpenMenu open (kind);
        const auto before = open.studio->editor.setup();
        std::vector<juce::String> seen;

        while (open.press (juce::KeyPress::upKey) && ! (open.menu.list().highlighted() == open.menu.list().row (0).item().id))
        {
        }

        for (int i = 0; i < open.menu.list().numRows(); ++i)
        {
            CAPTURE (static_cast<int> (kind), i);
            CHECK (open.menu.list().highlighted() == open.menu.list().row (i).item().id);
            CHECK (open.menu.datasheet().title.isNotEmpty());
            CHECK (open.menu.datasheet().effect.isNotEmpty());
            REQUIRE (open.press (juce::KeyPress::downKey));
        }

        CHECK (open.studio->editor.setup() == before);
        CHECK (open.studio->editor.history().undoName().isEmpty());
        CHECK (open.timesClosed == 0);
    }
}

TEST_CASE ("Enter in the microphone menu does what its datasheet says, and undo brings back what was", "[ui][gear-menu]")
{
    OpenMenu open (Kind::microphone);
    REQUIRE (open.studio->sourceActions.choose ("voice").wasOk());
    const auto before = open.studio->editor.setup();
    const auto next = open.studio->equipment.withMicrophone ("quiet-condenser");

    open.menu.highlight ("quiet-condenser");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (open.timesClosed == 1);
    CHECK (open.studio->editor.channel().microphoneId == "quiet-condenser");
    CHECK (open.studio->editor.channel().builtIn == next.builtIn);
    CHECK (open.studio->editor.channel().phantom);

    // The well announced this.
    CHECK (next.builtIn.gainDb < before.rig.channels[0].builtIn.gainDb);

    open.studio->editor.undo();
    CHECK (open.studio->editor.setup() == before);
}

TEST_CASE ("The microphone menu says by the engine's formulas how much gain a microphone saves", "[ui][gear-menu]")
{
    OpenMenu open (Kind::microphone);
    REQUIRE (open.studio->sourceActions.choose ("voice").wasOk());
    open.menu.highlight ("quiet-condenser");
    const auto next = open.studio->equipment.withMicrophone ("quiet-condenser");
    const auto less = juce::roundToInt (open.studio->editor.channel().builtIn.gainDb - next.builtIn.gainDb);
    CAPTURE (open.menu.datasheet().effect.toStdString());

    if (PathFigures (open.studio->editor.setup().rig, next, Path::a, open.studio->catalogue).gainDb() - open.studio->figures.channel().a.gainDb() < 1.0)
        CHECK (open.menu.datasheet().effect.contains (juce::String (less) + " dB less gain"));

    CHECK (open.menu.datasheet().consequence.contains ("urns +48 V on"));
    CHECK (open.menu.datasheet().consequence.contains ("sets " + juce::String (juce::roundToInt (next.builtIn.gainDb)) + " dB"));
}

TEST_CASE ("A passive ribbon is told apart, and takes +48 V off before it comes", "[ui][gear-menu]")
{
    OpenMenu open (Kind::microphone);
    REQUIRE (open.studio->equipment.chooseMicrophone ("quiet-condenser").wasOk());
    open.menu.highlight ("passive-ribbon");
    CHECK (open.menu.datasheet().badge == ui::PowerBadge::noPhantom);
    CHECK (open.menu.datasheet().effect.contains ("+48 V could harm it"));
    CHECK (open.menu.datasheet().consequence.contains ("urns +48 V off"));
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK_FALSE (open.studio->editor.channel().phantom);
}

TEST_CASE ("Esc and a click beside a gear menu close it without a change", "[ui][gear-menu]")
{
    OpenMenu open (Kind::preamp);
    const auto before = open.studio->editor.setup();
    open.menu.highlight ("tube-60s");
    REQUIRE (open.press (juce::KeyPress::escapeKey));
    CHECK (open.timesClosed == 1);
    CHECK (open.studio->editor.setup() == before);
}

TEST_CASE ("The preamp menu puts another preamp into the slot, and the booster in front of both", "[ui][gear-menu]")
{
    OpenMenu open (Kind::preamp);
    REQUIRE (open.studio->sourceActions.choose ("voice").wasOk());

    SECTION ("a preamp")
    {
        open.menu.highlight ("tube-60s");
        open.menu.well().button().press();
        CHECK (open.studio->editor.channel().external.preampId == "tube-60s");
    }

    SECTION ("its input impedance, at once and by name")
    {
        REQUIRE (open.menu.list().highlighted() == "class-a-transformer");
        REQUIRE (open.menu.datasheet().inputOhms.size() == 2);
        REQUIRE (open.studio->editor.channel().external.impedanceOhm == Approx (1200.0));
        auto* impedance = [&]() -> ui::Segments* {
            std::function<ui::Segments*(juce::Component&)> find = [&find] (juce::Component& in) -> ui::Segments* {
                if (auto* found = dynamic_cast<ui::Segments*> (&in); found != nullptr && found->isVisible())
                    return found;

                for (auto* child : in.getChildren())
                    if (auto* found = find (*child))
                        return found;

                return nullptr;
            };
            return find (open.menu);
        }();
        REQUIRE (impedance != nullptr);
        impedance->setSelected (1, juce::sendNotification);
        CHECK (open.studio->editor.channel().external.impedanceOhm == Approx (300.0));
        CHECK (open.studio->editor.history().undoName() == "Input impedance");
        CHECK (open.timesClosed == 0);
    }

    SECTION ("the booster: 25 dB less gain, +48 V on, and back again")
    {
        const auto before = open.studio->editor.channel();
        open.menu.highlight ("inline-booster");
        CHECK (open.menu.datasheet().button == "Put the booster in");
        open.menu.chooseHighlighted();
        CHECK (open.studio->editor.channel().booster);
        CHECK (open.studio->editor.channel().phantom);
        CHECK (open.studio->editor.channel().builtIn.gainDb < before.builtIn.gainDb - 15.0);
        CHECK (open.menu.datasheet().button == "Take the booster out");
        open.menu.chooseHighlighted();
        CHECK_FALSE (open.studio->editor.channel().booster);
        CHECK_FALSE (open.studio->editor.channel().phantom);
    }
}

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

TEST_CASE ("The interface menu changes the interface, and says when a microphone will stay silent there", "[ui][gear-menu]")
{
    OpenMenu open (Kind::audioInterface);
    REQUIRE (open.studio->equipment.chooseMicrophone ("quiet-condenser").wasOk());
    open.menu.highlight ("sound-card");
    CHECK (open.menu.datasheet().effect.contains ("silent"));
    open.menu.highlight ("studio-8");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (open.studio->editor.setup().rig.interfaceId == "studio-8");
    CHECK (open.studio->editor.setup().rig.channels.size() == 8);
}

TEST_CASE ("A datasheet tells published figures from choices of its own, and defaults from both", "[ui][gear-menu]")
{
    Identity identity;
    const auto basis = [&identity] (const char* words, const char* column, const juce::StringArray& topics) {
        identity.basis = words;
        return ui::basisOf (identity, column, topics);
    };
    using ui::Basis;

    CHECK (basis ("gear/microphones.csv; inductance a design choice", "output_mh", { "inductance" }) == Basis::designChoice);
    CHECK (basis ("gear/microphones.csv; inductance a design choice", "sensitivity_mv_pa", { "sensitivity" }) == Basis::published);
    CHECK (basis ("gain published; noise and harmonics design choices", "ein_dbu_a", { "EIN", "noise" }) == Basis::designChoice);
    CHECK (basis ("gain published; noise and harmonics design choices", "gain_max_db", { "gain" }) == Basis::published);
    CHECK (basis ("converter as measured; output noise a design choice", "ein_dbu_a", { "EIN", "noise" }) == Basis::published);
    CHECK (basis ("pots (two 250 kilohm) a design choice", "pot_ohm", { "pots" }) == Basis::designChoice);
    CHECK (basis ("design choice: a cheap one", "ein_dbu_a", { "EIN", "noise" }) == Basis::designChoice);
    CHECK (basis ("", "ein_dbu_a", { "EIN" }) == Basis::notStated);

    identity.defaulted.add ("ein_dbu_a");
    CHECK (basis ("measured", "ein_dbu_a", { "EIN" }) == Basis::byDefault);
}

TEST_CASE ("What the datasheet says of bass at five centimetres is what the performer does", "[ui][gear-menu]")
{
    for (const auto gradient : { 0.0, 0.5, 1.0 })
    {
        // A tone of 100 Hz near and at 30 cm, each by its RMS; the level's own 1/r is not counted.
        const auto levelAt = [gradient] (double metres) {
            StageSpec spec;
            spec.sampleRate = 48000.0;
            SourceLevel sourceLevel;
            sourceLevel.prepare (spec, { 1.0, true, gradient }, { metres });
            std::vector<float> in (48000);
            std::vector<double> out (in.size());

            for (std::size_t n = 0; n < in.size(); ++n)
                in[n] = static_cast<float> (std::sin (2.0 * pi * 100.0 * static_cast<double> (n) / 48000.0));

            sourceLevel.process (in.data(), out.data(), { 0, static_cast<int> (in.size()) }, { metres });
            auto power = 0.0;

            for (std::size_t n = out.size() / 2; n < out.size(); ++n)
                power += out[n] * out[n];

            return dbFromPower (power) - dbFromGain (referenceDistanceMetres / metres);
        };

        CHECK (ui::bassLiftDb (gradient, 0.05, 100.0) == Approx (levelAt (0.05) - levelAt (referenceDistanceMetres)).margin (0.1));
    }
}

TEST_CASE ("Add your own makes a table that the catalogue reads, and keeps what is in it", "[ui][gear-menu]")
{
    OpenMenu open (Kind::microphone);
    const auto folder = open.studio.folder.get().getChildFile ("equipment");
    open.menu.highlight ("stage-dynamic");
    open.menu.addOwn();
    CHECK (open.opened == folder);
    REQUIRE (open.studio->notices.current().has_value());
    CHECK (open.studio->notices.current()->message.contains ("my-stage-dynamic"));

    const auto table = folder.getChildFile ("microphones.csv");
    const auto once = table.loadFileAsString();
    open.menu.addOwn();
    CHECK (table.loadFileAsString() == once);
    open.menu.highlight ("passive-ribbon");
    open.menu.addOwn();
    CHECK (table.loadFileAsString().startsWith (once));

    auto catalogue = Catalogue::shipped();
    juce::StringArray problems;
    catalogue.addFolder (folder, problems);
    CHECK (problems.isEmpty());
    REQUIRE (catalogue.microphone ("my-stage-dynamic") != nullptr);
    CHECK (catalogue.microphone ("my-stage-dynamic")->identity.usersOwn);
    CHECK (catalogue.microphone ("my-stage-dynamic")->sensitivityMvPerPa == Approx (catalogue.microphone ("stage-dynamic")->sensitivityMvPerPa));

    // The next studio shows it last, and its pencil opens the table.
    OpenMenu again (Kind::microphone, folder);
    const auto last = again.menu.list().numRows() - 1;
    CHECK (again.menu.list().row (last).item().isUsersOwn);
    CHECK (again.menu.list().row (last).item().id == "my-passive-ribbon");
    again.menu.setEquipmentFolder (folder);
    again.menu.list().row (last).onPencil();
    CHECK (again.opened == table);
}

TEST_CASE ("A gear menu stays inside the smallest window, with its button in sight", "[ui][gear-menu]")
{
    test::TestStudio studio;

    for (const auto card : { juce::Rectangle<int> (20, 56, 100, 164), juce::Rectangle<int> (480, 56, 500, 164), juce::Rectangle<int> (880, 300, 130, 300) })
    {
        ui::GearMenu menu (studio.get(), Kind::microphone, card);
        menu.setBounds (0, 0, ui::minimumWindowWidth, ui::minimumWindowHeight);
        CHECK (menu.getLocalBounds().reduced (16).contains (menu.panelArea()));
        CHECK (menu.panelArea().contains (menu.list().getBounds()));
        CHECK (menu.panelArea().contains (menu.well().getBounds()));
        CHECK (menu.list().getHeight() >= 3 * ui::GearRow::pitch);
    }
}

TEST_CASE ("Gear menus paint themselves in both themes, in the largest and the smallest window", "[ui][gear-menu]")
{
    test::TestStudio studio;
    REQUIRE (studio->sourceActions.choose ("voice").wasOk());
    REQUIRE (studio->editor.edit ("Room noise", [] (Setup& setup) { setup.rig.roomDba = 30.0; }).wasOk());

    struct Shown
    {
        const char* name;
        Kind kind;
        const char* id;
        juce::Rectangle<int> card;
    };

    const std::array<Shown, 5> menus { { { "source", Kind::source, "acoustic-guitar", { 36, 80, 132, 220 } },
                                         { "microphone", Kind::microphone, "quiet-condenser", { 224, 80, 160, 220 } },
                                         { "preamp", Kind::preamp, "tube-60s", { 440, 80, 160, 220 } },
                                         { "preamp-in-use", Kind::preamp, "class-a-transformer", { 440, 80, 160, 220 } },
                                         { "interface", Kind::audioInterface, "wide-gain-2", { 656, 80, 368, 220 } } } };

    for (const auto& shown : menus)
    {
        for (const auto theme : { ui::Theme::dark, ui::Theme::light })
        {
            for (const auto isSmall : { false, true })
            {
                ui::setTheme (theme);
                ui::GearMenu menu (studio.get(), shown.kind, isSmall ? shown.card.withHeight (140) : shown.card);
                menu.setBounds (0, 0, isSmall ? 1024 : 1440, isSmall ? 640 : 900);
                menu.highlight (shown.id);
                const auto name = juce::String ("gear-") + shown.name + (isSmall ? "-small" : "") + (theme == ui::Theme::light ? "-light" : "");
                const auto image = test::picture (menu, name);
                CAPTURE (name.toStdString());

                // The panel on its two surfaces, and the green button where there is something to press.
                CHECK (test::pixelsLike (image.getClippedImage (menu.panelArea()), ui::palette().s2, 2) > 50000);
                CHECK ((test::pixelsLike (image, ui::palette().good, 2) > 2000) == menu.datasheet().disabledReason.isEmpty());
            }
        }
    }

    ui::setTheme (ui::Theme::dark);
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
