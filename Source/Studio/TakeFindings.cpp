// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeFindings.h"

#include "TakeListener.h"

#include "Signal/SignedText.h"

#include <algorithm>

namespace plus48
{
namespace
{
using Kind = TakeFinding::Kind;

/** Of all channels the one where it is worst; nothing where it is nowhere. */
template <typename Find>
std::optional<TakeFinding> worst (const std::vector<TakeListener>& channels, Find&& find)
{
    std::optional<TakeFinding> found;
    auto severity = 0.0;

    for (const auto& channel : channels)
    {
        const auto [finding, howBad] = find (channel);

        if (finding.has_value() && (! found.has_value() || howBad > severity))
        {
            found = finding;
            severity = howBad;
        }
    }

    return found;
}

juce::String lengthText (double seconds) { return seconds < 1.0 ? juce::String (std::max (1, juce::roundToInt (1000.0 * seconds))) + " ms" : juce::String (seconds, 1) + " s"; }

juce::String reasonOf (GapReason reason, const std::optional<int>& nextBuffer)
{
    switch (reason)
    {
        case GapReason::deviceRestart: return "The sound card stopped and came back. Its cable is the first thing to look at.";
        case GapReason::overrun: return "The disk was late. Another disk for takes, or fewer programs beside this one, gives it time.";
        case GapReason::unconnected: return "Nothing was connected to the inputs for so long.";
        case GapReason::missing: break;
    }

    return "The computer was late. " + (nextBuffer.has_value() ? "A buffer of **" + juce::String (*nextBuffer) + "** gives it more time." : juce::String ("Fewer programs beside this one give it time."));
}

std::optional<TakeFinding> gapIn (const TakeEvidence& evidence)
{
    const auto& metadata = evidence.take.metadata;
    const TakeEvent* longest = nullptr;
    auto count = 0;

    for (const auto& event : metadata.events)
    {
        if (event.kind != TakeEvent::Kind::gap || event.length <= 0)
            continue;

        ++count;

        if (longest == nullptr || event.length > longest->length)
            longest = &event;
    }

    if (longest == nullptr)
        return std::nullopt;

    const auto rate = metadata.rig.sampleRate;
    TakeFinding finding { Kind::gap, {}, lengthText (static_cast<double> (longest->length) / rate), {}, "why-late" };
    finding.seconds = static_cast<double> (longest->position) / rate;
    const auto where = clockText (finding.seconds, false);
    finding.headline = count == 1 ? "A gap at " + where : juce::String (count) + " gaps, longest at " + where;
    const auto isLate = longest->reason == GapReason::missing;
    finding.text = reasonOf (longest->reason, evidence.nextBuffer);

    if (isLate && evidence.nextBuffer.has_value())
    {
        finding.fixName = "Buffer of " + juce::String (*evidence.nextBuffer);
        finding.deviceBuffer = evidence.nextBuffer;
    }

    return finding;
}

/** `none`, or the least of them: what stands for all channels. */
template <typename Figure>
juce::String leastOf (const std::vector<TakeListener>& channels, Figure&& figure, const char* unit)
{
    std::optional<double> least;

    for (const auto& channel : channels)
        if (const std::optional<double> value = figure (channel); value.has_value())
            least = std::min (least.value_or (*value), *value);

    return least.has_value() ? signedNumber (*least, 0) + unit : juce::String();
}

double loudestOf (const std::vector<TakeListener>& channels)
{
    auto loudest = MeterBallistics::floorDb;

    for (const auto& channel : channels)
        loudest = std::max (loudest, channel.peakDbfs());

    return loudest;
}

/** What was looked at, but for what was found. */
std::vector<TakeFindings::Check> checks (const std::vector<TakeListener>& channels, const std::vector<TakeFinding>& found)
{
    const auto has = [&] (Kind kind) { return std::any_of (found.begin(), found.end(), [kind] (const TakeFinding& each) { return each.kind == kind; }); };
    std::vector<TakeFindings::Check> fine;
    const auto add = [&] (Kind kind, const char* name, const juce::String& value) {
        if (! has (kind) && value.isNotEmpty())
            fine.push_back ({ name, value });
    };

    if (! has (Kind::clipping))
        add (Kind::quiet, "Loudest moment", signedNumber (loudestOf (channels), 0) + " dBFS");

    add (Kind::clipping, "Clipping", "none");
    add (Kind::noise, "Above the noise", leastOf (
                                             channels, [] (const TakeListener& each) { return each.aboveNoiseDb(); }, " dB"));
    const auto spill = leastOf (
        channels, [] (const TakeListener& each) { return each.spillDb(); }, " dB");
    add (Kind::spill, spill.isEmpty() ? "Speakers in the take" : "Speakers below the sound", spill.isEmpty() ? juce::String ("none") : spill);
    add (Kind::gap, "Gaps", "none");
    return fine;
}

juce::String praiseOf (const std::vector<TakeListener>& channels)
{
    // Of what the coach would say more than praise, it speaks itself.
    if (! std::all_of (channels.begin(), channels.end(), [] (const TakeListener& channel) { return channel.isFine(); }))
        return {};

    const auto loudest = std::round (loudestOf (channels));
    const auto figure = "**" + signedNumber (loudest, 0) + " dBFS**";

    if (loudest >= AimZone::low && loudest <= AimZone::high)
        return "The loudest moment is at " + figure + ", inside the aim. Nothing to mend.";

    return "The loudest moment is at " + figure + "; louder ones that did not come are inside the aim. Nothing to mend.";
}
} // namespace

TakeFindings TakeFindings::of (const TakeEvidence& evidence)
{
    std::vector<TakeListener> channels;

    for (std::size_t i = 0; i < evidence.channels.size(); ++i)
        channels.emplace_back (evidence, i);

    TakeFindings result;
    result.take = evidence.take.number;
    std::vector<TakeFinding> all;
    const auto add = [&all] (std::optional<TakeFinding> finding) {
        if (finding.has_value())
            all.push_back (std::move (*finding));
    };

    add (worst (channels, [] (const TakeListener& each) { return each.clipping(); }));
    add (gapIn (evidence));
    add (worst (channels, [] (const TakeListener& each) { return each.quiet(); }));
    add (worst (channels, [] (const TakeListener& each) { return each.noise(); }));
    add (worst (channels, [] (const TakeListener& each) { return each.spill(); }));

    if (! channels.empty())
    {
        result.fine = checks (channels, all);
        result.praise = all.empty() ? praiseOf (channels) : juce::String();
    }

    all.resize (std::min (all.size(), most));
    result.findings = std::move (all);
    return result;
}
} // namespace plus48
