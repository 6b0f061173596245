// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TemporaryFolder.h"

#include "CommandLine/Errors.h"
#include "CommandLine/RigBuilder.h"
#include "Rig/Json.h"
#include "Rig/RigJson.h"

using namespace plus48;

namespace
{
std::vector<OptionSpec> specs()
{
    auto all = chainOptionSpecs();

    for (const auto& spec : fullScaleOptionSpecs())
        all.push_back (spec);

    return all;
}

/** The rig of a line of options, with `in` played into it. */
Rig rigOf (const juce::String& words, const juce::String& in = "sine:997@-20", const juce::File& folder = {})
{
    SoundSource source;
    juce::StringArray warnings;
    REQUIRE (SoundSource::open (in, folder, source, warnings).wasOk());
    return buildRig (readChainOptions (Options (juce::StringArray::fromTokens (words, " ", {}), specs()), folder), Catalogue::shipped(), &source);
}

juce::String rigErrorAbout (const juce::String& words, const juce::String& in = "sine:997@-20", const juce::File& folder = {})
{
    try
    {
        rigOf (words, in, folder);
    }
    catch (const BadInput& error)
    {
        return error.what();
    }

    return {};
}
} // namespace

TEST_CASE ("Drive sets gain and trim by the performance's level: pushed as loud as clean", "[commandline]")
{
    const auto settingOf = [] (const juce::String& words, const juce::String& in) {
        const auto external = rigOf ("--preamp tube-60s " + words, in).channels.front().external;
        return std::pair { external.gainDb, external.trimDb };
    };

    // 114 dB SPL at full scale, 94 dB SPL here: -52.7 dBu from a stage dynamic, less its loading.
    const auto clean = settingOf ("--preamp-drive clean", "sine:997@-20");
    const auto pushed = settingOf ("--preamp-drive pushed", "sine:997@-20");
    CHECK (clean.first == Approx (48.0)); // 12 dB are left to push
    CHECK (clean.second == Approx (0.0));
    CHECK (pushed.first == Approx (60.0));
    CHECK (pushed.second == Approx (-12.0));

    // Twice as loud a source needs less, and a shipped performance brings its own level.
    CHECK (settingOf ("--preamp-drive clean", "sine:997@0").first == Approx (37.0).margin (1.0));
    CHECK (settingOf ("--preamp-drive pushed --distance 0.05", "voice").second < -6.0);
}

TEST_CASE ("Without options the rig is the default one", "[commandline]")
{
    CHECK (toJsonText (toJson (rigOf ({}))) == toJsonText (toJson (complete ({}, Catalogue::shipped()))));
}

TEST_CASE ("Every option of the chain arrives where it belongs", "[commandline]")
{
    const auto rig = rigOf ("--microphone pencil-condenser --distance 0.5 --room 30 --interface cheap-2 --gain 40 --pad off --low-cut on "
                            "--polarity inverted --bits 32f --sample-rate 96000 --seed 18446744073709551615 --quiet=mic,room --character off --full-scale-spl 100");
    const auto& channel = rig.channels.front();

    CHECK (channel.microphoneId == "pencil-condenser");
    CHECK (channel.phantom);
    CHECK (channel.distanceMetres == Approx (0.5));
    CHECK (rig.roomDba == 30.0);
    CHECK (rig.interfaceId == "cheap-2");
    CHECK (channel.builtIn.gainDb == Approx (40.0));
    CHECK (channel.lowCut);
    CHECK (channel.invertPolarity);
    CHECK (rig.bits == BitDepth::float32);
    CHECK (rig.sampleRate == Approx (96000.0));
    CHECK (rig.seed == std::numeric_limits<std::uint64_t>::max());
    CHECK (rig.noiseMutes.mic);
    CHECK (rig.noiseMutes.room);
    CHECK_FALSE (rig.noiseMutes.preamp);
    CHECK_FALSE (rig.character);
    CHECK (channel.fullScaleSpl == Approx (100.0));
}

TEST_CASE ("With an external preamp, jack and gain are those its output goes to", "[commandline]")
{
    auto channel = rigOf ("--preamp class-a-transformer --preamp-gain 50 --preamp-trim -10 --impedance 300").channels.front();
    CHECK (channel.activePath == Path::b);
    CHECK (channel.external.preampId == "class-a-transformer");
    CHECK (channel.external.gainDb == Approx (50.0));
    CHECK (channel.external.trimDb == Approx (-10.0));
    CHECK (channel.external.impedanceOhm == Approx (300.0));
    CHECK (channel.external.into.jack == Jack::line);
    CHECK (channel.external.into.gainDb == Approx (0.0));
    CHECK (channel.builtIn.jack == Jack::mic);

    channel = rigOf ("--preamp clean --jack mic --gain 35").channels.front();
    CHECK (channel.external.into.jack == Jack::mic);
    CHECK (channel.external.into.gainDb == Approx (35.0));
    CHECK (channel.builtIn.gainDb == Approx (30.0));

    channel = rigOf ("--instrument single-coil-guitar --jack line --gain 10").channels.front();
    CHECK (channel.builtIn.jack == Jack::line);
    CHECK (channel.builtIn.gainDb == Approx (10.0));
}

TEST_CASE ("A saved rig comes first, options on top of it", "[commandline]")
{
    const test::TemporaryFolder folder;
    folder.write ("b.json", R"({ "format": "plus48-rig", "version": 1, "interface": "wide-gain-2",
                                 "channels": [ { "microphone": "broadcast-dynamic", "heard": "B", "external": { "preamp": "clean", "gain": 60 } } ] })");

    auto rig = rigOf ("--rig b.json", "silence", folder.get());
    CHECK (rig.interfaceId == "wide-gain-2");
    CHECK (rig.channels.front().microphoneId == "broadcast-dynamic");
    CHECK (rig.channels.front().activePath == Path::b);
    CHECK (rig.channels.front().external.gainDb == Approx (60.0));

    rig = rigOf ("--rig b.json --preamp-gain 40 --gain 3 --distance 0.1", "silence", folder.get());
    CHECK (rig.channels.front().external.gainDb == Approx (40.0));
    CHECK (rig.channels.front().external.into.gainDb == Approx (3.0));
    CHECK (rig.channels.front().distanceMetres == Approx (0.1));

    rig = rigOf ("--rig b.json --preamp built-in --gain 25", "silence", folder.get());
    CHECK (rig.channels.front().activePath == Path::a);
    CHECK (rig.channels.front().builtIn.gainDb == Approx (25.0));
}

TEST_CASE ("A shipped performance brings its level, and an instrument where none was chosen", "[commandline]")
{
    CHECK (rigOf ({}, "voice").channels.front().fullScaleSpl == Approx (88.9));
    CHECK (rigOf ({}, "voice").channels.front().microphoneId == "stage-dynamic");
    CHECK (rigOf ("--full-scale-spl 120", "voice").channels.front().fullScaleSpl == Approx (120.0));

    auto channel = rigOf ({}, "electric-guitar").channels.front();
    CHECK (channel.instrumentId == "single-coil-guitar");
    CHECK (channel.builtIn.jack == Jack::instrument);
    CHECK (channel.fullScaleDbu.value_or (0.0) == Approx (-0.79));

    channel = rigOf ("--instrument humbucker-guitar", "electric-guitar").channels.front();
    CHECK (channel.instrumentId == "humbucker-guitar");

    channel = rigOf ("--microphone stage-dynamic", "electric-guitar").channels.front();
    CHECK (channel.microphoneId == "stage-dynamic");
    CHECK (channel.fullScaleSpl == Approx (114.0));

    channel = rigOf ("--instrument keyboard-line").channels.front();
    CHECK (channel.builtIn.jack == Jack::line);
    CHECK_FALSE (channel.fullScaleDbu.has_value());
}

TEST_CASE ("--voice says how loud a shipped voice performs, and is refused for anything else", "[commandline][voice]")
{
    const test::TemporaryFolder folder;

    auto channel = rigOf ("--voice 84", "voice").channels.front();
    CHECK (channel.voiceSpl == Approx (84.0));
    CHECK (channel.performedSpl == Approx (74.0));
    CHECK (rigOf ({}, "voice").channels.front().voiceSpl == Approx (0.0));

    // Full scale is said anew, and with it how loud the voice was.
    CHECK (rigOf ("--voice 84 --full-scale-spl 98.9", "voice").channels.front().performedSpl == Approx (84.0));

    const auto band = rigOf ("--voice 94", "band");
    CHECK (band.channels[7].voiceSpl == Approx (94.0));

    for (std::size_t i = 0; i < 7; ++i)
        CHECK (band.channels[i].voiceSpl == Approx (0.0));

    CHECK (rigErrorAbout ("--voice 84", "electric-guitar") == "--voice 84 is not possible: what is played is no shipped voice.");
    CHECK (rigErrorAbout ("--voice 84") == "--voice 84 is not possible: what is played is no shipped voice.");
    CHECK (rigErrorAbout ("--voice 5", "voice").startsWith ("--voice 5 is outside 40 to 110 dB SPL"));
    CHECK (rigErrorAbout ("--voice loud", "voice").startsWith ("--voice \"loud\" is not possible; a number in dB SPL"));

    // A saved rig is for any source.
    folder.write ("loud.json", R"({ "format": "plus48-rig", "version": 1, "channels": [ { "voice": 94 } ] })");
    CHECK (rigOf ("--rig loud.json", "voice", folder.get()).channels.front().voiceSpl == Approx (94.0));
    CHECK (rigOf ("--rig loud.json", "acoustic-guitar", folder.get()).channels.front().voiceSpl == Approx (0.0));
}

TEST_CASE ("In a band every channel has its own source", "[commandline]")
{
    auto rig = rigOf ({}, "band");
    REQUIRE (rig.channels.size() == 8);
    CHECK (rig.channels[0].microphoneId == "stage-dynamic");
    CHECK (rig.channels[0].fullScaleSpl == Approx (123.7));
    CHECK (rig.channels[4].instrumentId == "passive-bass");
    CHECK (rig.channels[6].instrumentId == "keyboard-line");
    CHECK (rig.channels[6].builtIn.jack == Jack::line);
    CHECK (rig.channels[7].fullScaleSpl == Approx (92.3));

    rig = rigOf ("--microphone pencil-condenser", "band");
    CHECK (rig.channels[0].microphoneId == "pencil-condenser");
    CHECK (rig.channels[4].instrumentId == "passive-bass");

    rig = rigOf ("--instrument humbucker-guitar", "band");
    CHECK (rig.channels[0].microphoneId == "stage-dynamic");
    CHECK (rig.channels[5].instrumentId == "humbucker-guitar");
    CHECK (rig.channels[6].instrumentId == "keyboard-line");
}

TEST_CASE ("One performance is played into all channels of a rig; other numbers do not fit", "[commandline]")
{
    const test::TemporaryFolder folder;
    folder.write ("two.json", R"({ "format": "plus48-rig", "version": 1, "channels": [ {}, { "microphone": "pencil-condenser" } ] })");

    const auto rig = rigOf ("--rig two.json", "voice", folder.get());
    REQUIRE (rig.channels.size() == 2);
    CHECK (rig.channels[1].microphoneId == "pencil-condenser");
    CHECK (rig.channels[1].fullScaleSpl == Approx (88.9));

    CHECK (rigErrorAbout ("--rig two.json", "band", folder.get()).contains ("--in has 8 channels and the rig has 2"));
}

TEST_CASE ("What does not fit is said in the words of the options", "[commandline]")
{
    const std::pair<const char*, const char*> errors[] {
        { "--gain 99", "--gain 99 is outside 30 to 60 dB" },
        { "--gain x", "--gain \"x\" is not possible; a number in dB" },
        { "--microphone stage-dynamc", "did you mean stage-dynamic?" },
        { "--microphone stage-dynamic --instrument passive-bass", "one source" },
        { "--preamp nothing-like-it", "--preamp" },
        { "--preamp-gain 20", "--preamp-gain belongs to an external preamp" },
        { "--preamp-trim -3", "--preamp-trim belongs to an external preamp" },
        { "--preamp-drive clean", "--preamp-drive belongs to an external preamp" },
        { "--preamp clean --preamp-drive loud", "--preamp-drive \"loud\" is not possible; clean, pushed or hot" },
        { "--preamp clean --preamp-drive pushed --preamp-gain 40", "--preamp-drive sets --preamp-gain itself" },
        { "--impedance 300", "--impedance belongs to an external preamp" },
        { "--preamp clean --impedance 600", "--impedance 600 is not one of clean" },
        { "--preamp clean --preamp-trim 3", "--preamp-trim 3 is outside" },
        { "--preamp clean --preamp-gain 9", "--preamp-gain 9 is outside 10 to 65 dB" },
        { "--interface home-3", "did you mean home-2?" },
        { "--interface sound-card --jack instrument", "--jack instrument" },
        { "--jack xlr", "mic, line or instrument" },
        { "--distance 0", "--distance 0 is outside" },
        { "--distance 99", "--distance 99 is outside" },
        { "--room loud", "--room \"loud\" is not possible" },
        { "--room -3", "--room" },
        { "--phantom maybe", "on or off" },
        { "--booster on --instrument passive-bass", "--booster on is not possible" },
        { "--interface sound-card --phantom on", "--phantom on is not possible" },
        { "--interface sound-card --pad on", "--pad on is not possible" },
        { "--bits 8", "16, 24 or 32f" },
        { "--sample-rate 12345", "--sample-rate 12345 is not one of" },
        { "--sample-rate nan", "--sample-rate \"nan\"" },
        { "--seed -1", "--seed \"-1\"" },
        { "--seed 18446744073709551616", "--seed" },
        { "--quiet loud", "mic,preamp,converter,room" },
        { "--polarity up", "normal or inverted" },
        { "--character some", "on or off" },
        { "--full-scale-spl 500", "-60 to 200 dB SPL" },
        { "--full-scale-dbu 0", "--full-scale-spl would be right" },
        { "--instrument passive-bass --full-scale-spl 100", "--full-scale-dbu would be right" },
        { "--rig nothing.json", "--rig nothing.json" },
    };

    for (const auto& [words, expected] : errors)
    {
        const auto error = rigErrorAbout (words);
        INFO (words << ": " << error);
        CHECK (error.contains (expected));
    }
}
