// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainOptions.h"

#include "Errors.h"

#include "Rig/RigJson.h"
#include "Rig/RigLimits.h"
#include "Rig/Words.h"

namespace plus48
{
namespace
{
using juce::String;

constexpr auto onOrOff = "on or off";

/** Inside, absent means off. */
std::optional<std::optional<double>> roomFromWord (const String& word)
{
    if (word == "off")
        return std::optional<double> {};

    if (const auto dba = parseNumber (word, limits::roomDba))
        return dba;

    return {};
}

std::optional<NoiseMutes> noiseMutesFromList (const String& list)
{
    auto words = juce::StringArray::fromTokens (list, ",", {});
    words.trim();
    return noiseMutesFromWords (words);
}

void readSource (const Options& options, const String& prefix, ChannelDraft& channel)
{
    channel.microphoneId = options.text (prefix + "microphone");
    channel.instrumentId = options.text (prefix + "instrument");

    if (channel.microphoneId && channel.instrumentId)
        throw BadInput (prefix + "microphone cannot be given together with " + prefix + "instrument; one source would be right.");
}

void readPreamp (const Options& options, const String& prefix, ChannelDraft& channel)
{
    if (const auto id = options.text (prefix + "preamp"))
    {
        channel.activePath = *id == "built-in" ? Path::a : Path::b;

        if (channel.activePath == Path::b)
            channel.preampId = id;
    }
}

void readParameters (const Options& options, const String& prefix, ChannelDraft& channel)
{
    for (const auto& parameter : channelParameters())
    {
        if (parameter.option == nullptr)
            continue;

        const auto name = prefix + parameter.option;
        const auto given = options.text (name);

        if (! parameter.isToggle())
            channel[parameter.id] = options.number (name, parameter.unitOnCommandLine);
        else if (given && parameter.id == ParameterId::booster && ! parameter.fromWord (*given))
        {
            channel.boosterId = given;
            channel[parameter.id] = 1.0;
        }
        else if (given && ! (channel[parameter.id] = parameter.fromWord (*given)))
            Options::reportError (name, *given, parameter.expectedWords());
    }
}
} // namespace

std::vector<OptionSpec> chainOptionSpecs (const String& prefix)
{
    std::vector<OptionSpec> specs {
        { "rig", "FILE", "a saved rig (JSON); the options below override it" },
        { "microphone", "ID", "default stage-dynamic" },
        { "instrument", "ID", "instead of a microphone: a pickup or a line source" },
        { "room", "DBA|off", "room noise: studio 20, bedroom 30, office 45; default off" },
        { "preamp", "ID|built-in", "an external preamp in front of the interface; default built-in" },
        { "preamp-drive", "clean|pushed|hot", "sets gain and trim for the performance: clean brings its loudest passages to +4 dBu; pushed is as loud, "
                                              "but up to +20 dBu inside the preamp and trimmed behind it; hot goes 6 dB past the level of 1 % THD" },
        { "interface", "ID", "default home-2" },
        { "jack", "mic|line|instrument", "the interface's input; default: mic for microphones, instrument for pickups, line for line sources. "
                                         "With an external preamp: where its output goes, default line" },
        { "gain", "DB", "of that input; default: the least it has, 0 for line" },
        { "bits", "16|24|32f", "default: as the interface says" },
        { "sample-rate", "HZ", "44100, 48000, 88200, 96000, 176400 or 192000; default 48000" },
        { "seed", "N", "which noise: the same seed gives the same; default 1" },
        { "quiet", "LIST", "noise sources that are off, of mic,preamp,converter,room" },
        { "character", "on|off", "the colour of preamps; default on" },
    };

    for (const auto& parameter : channelParameters())
        if (parameter.option != nullptr)
            specs.push_back ({ parameter.option, parameter.argument, parameter.help });

    for (auto& spec : specs)
        spec.name = prefix + spec.name;

    return specs;
}

OptionSpec equipmentOptionSpec()
{
    return { "--equipment", "DIR", "a folder with tables of your own (microphones.csv, instruments.csv, interfaces.csv, preamps.csv), default " + defaultEquipmentFolder().getFullPathName() };
}

std::vector<OptionSpec> fullScaleOptionSpecs()
{
    return { { "--full-scale-spl", "DB", "what a full-scale sine is at 30 cm, in dB SPL; default: as the shipped performance says, otherwise 114" },
             { "--full-scale-dbu", "DB", "what it is at an instrument's pickup or output, in dBu; default: as the shipped performance says, otherwise the instrument" } };
}

ChainRequest readChainOptions (const Options& options, const juce::File& folder, const String& prefix)
{
    ChainRequest request;

    if (const auto file = options.text (prefix + "rig"))
        if (const auto read = readRigFile (folder.getChildFile (*file), request.base); read.failed())
            throw BadInput (prefix + "rig " + read.getErrorMessage());

    auto& rig = request.options;
    rig.interfaceId = options.text (prefix + "interface");
    rig.sampleRate = options.number (prefix + "sample-rate", "Hz");
    rig.bits = options.word (prefix + "bits", "16, 24 or 32f", bitDepthFromWord);
    rig.roomDba = options.word (prefix + "room", toText (limits::roomDba.low) + " to " + toText (limits::roomDba.high) + " dBA or off", roomFromWord);
    rig.seed = options.word (prefix + "seed", "a whole number from 0 to 18446744073709551615", seedFromText);
    rig.character = options.word (prefix + "character", onOrOff, switchFromWord);
    rig.noiseMutes = options.word (prefix + "quiet", "a list such as mic,preamp,converter,room", noiseMutesFromList);

    auto& channel = rig.channels.emplace_back();
    readSource (options, prefix, channel);
    readPreamp (options, prefix, channel);
    readParameters (options, prefix, channel);
    request.drive = options.word (prefix + "preamp-drive", "clean, pushed or hot", driveFromWord);

    for (const auto* knob : { "preamp-gain", "preamp-trim" })
        if (request.drive && options.has (prefix + knob))
            throw BadInput (prefix + "preamp-drive sets " + prefix + knob + " itself; one of them would be right.");

    request.jack = options.word (prefix + "jack", "mic, line or instrument", jackFromWord);
    request.gainDb = options.number (prefix + "gain", "dB");
    request.fullScaleSpl = options.number ("--full-scale-spl", { -60.0, 200.0 }, "dB SPL");
    request.fullScaleDbu = options.number ("--full-scale-dbu", { -140.0, 60.0 }, "dBu");
    return request;
}

juce::File defaultEquipmentFolder()
{
    return juce::File::getSpecialLocation (juce::File::userApplicationDataDirectory).getChildFile ("Plus48/equipment");
}

Catalogue readCatalogue (const Options& options, const Console& console)
{
    auto catalogue = Catalogue::shipped();
    auto folder = defaultEquipmentFolder();

    if (const auto named = options.text ("--equipment"))
    {
        folder = console.folder.getChildFile (*named);

        if (! folder.isDirectory())
            throw BadInput ("--equipment " + *named + " is no folder; one with microphones.csv, instruments.csv, interfaces.csv or preamps.csv in it would be right.");
    }

    juce::StringArray problems;

    if (folder.isDirectory())
        catalogue.addFolder (folder, problems);

    for (const auto& problem : problems)
        console.note (problem);

    return catalogue;
}

SoundSource openSource (const juce::String& named, const Console& console)
{
    SoundSource source;
    juce::StringArray warnings;
    orBadInput (SoundSource::open (named, console.folder, source, warnings));

    for (const auto& warning : warnings)
        console.note ("--in " + warning);

    return source;
}
} // namespace plus48
