// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "RigBuilder.h"

#include "Comparison/DriveComparison.h"
#include "Measurement/DifferenceAudibility.h"
#include "Rig/RigJson.h"
#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

constexpr auto defaultSeconds = 2.0;

std::vector<OptionSpec> specs()
{
    std::vector<OptionSpec> all {
        { "--in", "WHAT", "the performance: an audio file, sine:HZ@DBFS or the id of a shipped performance; default: each of the shipped ones" },
        { "--seconds", "S", "how much of it, around its highest sample; default: all of what --in names, otherwise 2" },
        { "--json", {}, "print one JSON object" },
    };

    for (const auto& more : { fullScaleOptionSpecs(), std::vector<OptionSpec> { equipmentOptionSpec() }, chainOptionSpecs() })
        for (const auto& spec : more)
            if (spec.name != "--preamp-drive" && spec.name != "--preamp-gain" && spec.name != "--preamp-trim" && spec.name != "--character" && spec.name != "--quiet" && spec.name != "--bits")
                all.push_back (spec);

    return all;
}

/** One preamp on one channel of a performance. */
struct Row
{
    String performance, preampId, preampName;
    std::array<DriveFigures, 3> drives;
};

juce::StringArray performanceIds (const Options& options)
{
    if (const auto in = options.text ("--in"))
        return { *in };

    ShippedPerformances shipped;
    orCommandFailed (ShippedPerformances::read (shipped));
    return shipped.ids();
}

std::vector<const PreampModel*> preampsFor (const Options& options, const Catalogue& catalogue)
{
    std::vector<const PreampModel*> all;

    for (const auto& preamp : catalogue.preamps)
        if (! preamp.isInlineBooster() && (! options.has ("--preamp") || preamp.identity.id == *options.text ("--preamp")))
            all.push_back (&preamp);

    return all;
}

/** Every channel of a performance through one preamp. */
void measure (const SoundSource& source, const Rig& rig, const PreampModel& preamp, const Catalogue& catalogue, std::optional<double> seconds, std::vector<Row>& rows)
{
    std::vector<std::vector<float>> channels;
    orBadInput (source.channelsAt (rig.sampleRate, std::llround (rig.sampleRate * source.seconds().value_or (seconds.value_or (defaultSeconds))), channels));

    for (std::size_t i = 0; i < channels.size(); ++i)
    {
        const auto& samples = channels[i];
        const auto& channel = rig.channels[std::min (i, rig.channels.size() - 1)];
        const auto part = seconds.has_value() ? loudestPart (samples, rig.sampleRate, *seconds) : std::span<const float> (samples);
        const auto& described = source.shippedChannels();
        const auto name = source.name() + (channels.size() > 1 && i < described.size() ? ": " + described[i].name : channels.size() > 1 ? ", channel " + String (i + 1)
                                                                                                                                        : String());

        rows.push_back ({ name, preamp.identity.id, preamp.identity.name, DriveComparison (rig, channel, catalogue, part).all() });
    }
}

juce::var toJson (const Row& row)
{
    JsonObject drives;

    for (const auto& [drive, setting, reach, differenceDb] : row.drives)
        drives.set (toWord (drive), JsonObject()
                                        .set ("gain_db", setting.gainDb)
                                        .set ("trim_db", setting.trimDb)
                                        .set ("difference_db", differenceDb.has_value() ? juce::var (*differenceDb) : juce::var())
                                        .set ("heard", DifferenceAudibility::inWords (differenceDb.value_or (-300.0)))
                                        .set ("reach", reachToJson ({ reach })));

    return JsonObject().set ("performance", row.performance).set ("preamp", row.preampId).set ("drives", drives);
}

String inWords (const DriveFigures& figures)
{
    return figures.differenceDb.has_value() ? String (*figures.differenceDb, 1) : String ("none");
}

void print (const std::vector<Row>& rows, const Console& console)
{
    String preamp;

    for (const auto& row : rows)
    {
        if (row.preampId != preamp)
            console.print ((preamp.isNotEmpty() ? String ("\n") : String()) + row.preampName.paddedRight (' ', 32) + "   clean  pushed     hot  dB");

        preamp = row.preampId;
        auto line = "  " + row.performance.paddedRight (' ', 30);

        for (const auto& figures : row.drives)
            line << inWords (figures).paddedLeft (' ', 8);

        const auto& hot = row.drives.back();
        line << "  hot: " << DifferenceAudibility::inWords (hot.differenceDb.value_or (-300.0));

        if (! hot.reach.isReached())
            line << ". " << hot.reach.inWords();

        console.print (line);
    }
}

void run (const Options& options, const Console& console)
{
    const auto catalogue = readCatalogue (options, console);
    auto seconds = options.number ("--seconds", { 0.4, 600.0 }, "seconds");

    if (! seconds.has_value() && ! options.has ("--in"))
        seconds = defaultSeconds;

    if (options.text ("--preamp") == String ("built-in"))
        throw BadInput ("--preamp built-in has no drive; an external preamp would be right.");

    std::vector<std::pair<String, SoundSource>> sources;
    std::vector<Row> rows;
    Progress progress (console);

    for (const auto& id : performanceIds (options))
        sources.emplace_back (id, openSource (id, console));

    auto preamps = preampsFor (options, catalogue);

    // One that is not known is refused like anywhere else.
    if (preamps.empty())
        (void) buildRig (readChainOptions (options, console.folder), catalogue, nullptr);

    for (const auto* preamp : preamps)
        for (const auto& [id, source] : sources)
        {
            progress.show (preamp->identity.name + " on " + source.name() + " ...");
            auto chosen = options;
            chosen.set ("--preamp", preamp->identity.id);
            measure (source, buildRig (readChainOptions (chosen, console.folder), catalogue, &source), *preamp, catalogue, seconds, rows);
        }

    progress.clear();

    if (! options.has ("--json"))
        return print (rows, console);

    juce::Array<juce::var> list;

    for (const auto& row : rows)
        list.add (toJson (row));

    printJson (console, JsonObject().set ("rows", list).set ("seconds", seconds.has_value() ? juce::var (*seconds) : juce::var()));
}
} // namespace

Command colourCommand()
{
    return { "colour",
             {},
             "what the colour of external preamps changes: at the clean level, pushed, hot",
             "A performance is rendered through the preamp at each drive, and at the clean level with\n"
             "curves that bend nothing; both are made equally loud (ITU-R BS.1770) and subtracted. The figure\n"
             "is the RMS of what is left over that of the performance, in dB, without noise. From -20 dB it is\n"
             "easy to hear, to -35 you can hear it, to -60 it is hard to hear, below that inaudible.\n",
             specs(),
             0,
             run };
}
} // namespace plus48
