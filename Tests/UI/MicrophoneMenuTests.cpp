// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenMenu.h"

#include "SoundSource/SourceLevel.h"
#include "UI/GearMenu/MicrophoneSheet.h"

using namespace plus48;
using Kind = ui::GearMenu::Kind;
using test::OpenMenu;

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
