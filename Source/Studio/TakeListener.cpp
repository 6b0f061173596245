// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeListener.h"

#include "NoiseShares.h"

#include "Recording/ClipPlaces.h"
#include "Rig/UnknownNoise.h"
#include "Signal/SignedText.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace plus48
{
namespace
{
using Kind = TakeFinding::Kind;

/** Less is no figure: it reads as nothing. */
constexpr double leastOverDb = 0.05;

/** What is played of a take around a place, and by how much it is moved while the softest is looked for. */
constexpr double heardSeconds = 3.0, strideSeconds = 0.25;

double peakOf (const TakeEvidence& evidence, std::size_t channel)
{
    // Of one channel the recipe has it exactly.
    if (const auto& measured = evidence.take.metadata.measured.peakDbfs; evidence.channels.size() == 1 && measured.has_value())
        return *measured;

    const auto highest = static_cast<double> (highestBetween (evidence.peaks, 0, evidence.peaks.length(), static_cast<int> (channel)));
    return highest > 0.0 ? dbFromGain (highest) : MeterBallistics::floorDb;
}
} // namespace

TakeListener::TakeListener (const TakeEvidence& all, std::size_t channelToHear)
    : evidence (all),
      index (channelToHear),
      channel (all.channels[index]),
      figures (all.figures[index]),
      rate (all.take.metadata.rig.sampleRate),
      peakDb (peakOf (all, index)),
      clips (ClipPlaces::in (all.peaks, rate, static_cast<int> (index))),
      readings (readingsOf (all, index, peakDb)),
      adviser (all.setup, channel.input, readings, figures, all.catalogue, channel.expected, channel.before)
{
}

/** As the meters would read, had they heard all of the take at once. */
ChannelReadings TakeListener::readingsOf (const TakeEvidence& all, std::size_t channel, double peakDb)
{
    const auto& heard = all.channels[channel];
    const auto path = all.setup.channelOf (heard.input).activePath == Path::a ? std::size_t { 0 } : std::size_t { 1 };
    const auto isFullScale = ! ClipPlaces::in (all.peaks, all.take.metadata.rig.sampleRate, static_cast<int> (channel)).empty();
    ChannelReadings::Levels levels;
    auto& level = levels.paths[path];
    level.recorded = { gainFromDb (peakDb), powerFromDb (heard.averageDb) };
    level.clipped = heard.clipped;
    level.clipped.converter |= isFullScale && ! heard.clipped.any();
    ChannelReadings readings;
    readings.update (levels, heardSeconds);
    return readings;
}

bool TakeListener::isSilent() const { return peakDb < LoudestSound::silentDb || ! adviser.figures.formula.isPowered(); }

juce::String TakeListener::who() const { return evidence.channels.size() > 1 ? evidence.take.metadata.trackName (static_cast<int> (index)) + ": " : juce::String(); }

TakeFinding TakeListener::finding (Kind kind, const juce::String& headline, const juce::String& number, const juce::String& text, const char* lessonId) const
{
    return { kind, headline, number, who() + text.trimEnd(), lessonId };
}

TakeFinding TakeListener::withFix (TakeFinding found, const CoachAdvice& advice) const
{
    if (evidence.wasChanged || advice.fix == nullptr)
        return found;

    found.fixName = advice.button;
    found.fix = [input = channel.input, fix = advice.fix] (Setup& setup) { fix (setup.channelOf (input)); };
    return found;
}

/** Where the cure is: an input that is too small even with its knob turned down is the stage that clips. */
juce::String TakeListener::clippedStage() const
{
    const auto& lamps = channel.clipped;

    if (lamps.microphone)
        return "microphone";

    if (lamps.external && ! lamps.input && ! lamps.converter)
        return "external preamp";

    const auto& input = rigRules::inputOf (adviser.channel, adviser.channel.activePath);
    const auto isAtEnd = input.gainDb < adviser.audioInterface.input (input.jack)->preamp.gainMinDb + 0.5;
    const auto isInMic = input.jack == Jack::mic && (adviser.channel.activePath == Path::b || adviser.isInWrongJack());

    if (! isAtEnd && ! isInMic)
        return "converter";

    return input.jack == Jack::line ? "line input" : (input.jack == Jack::instrument ? "instrument input" : "preamp");
}

juce::String TakeListener::overText() const
{
    const auto& lamps = channel.clipped;
    const auto stage = lamps.microphone ? PathStage::performance : (lamps.external && ! lamps.input && ! lamps.converter ? PathStage::external : PathStage::recorded);
    const auto over = evidence.wasChanged ? 0.0 : adviser.overDb (stage).value_or (0.0);

    if (over >= leastOverDb)
        return "+" + signedNumber (over, 1) + " dB";

    return signedNumber (peakDb, 1) + " dBFS";
}

TakeListener::Found TakeListener::clipping() const
{
    if (! hasClipped() || adviser.isDrivenOnPurpose())
        return {};

    const auto advice = adviser.aboutClipping();
    const auto places = clips.size();
    const auto where = places == 0 ? juce::String ("The sound goes over its ceiling.") : (places == 1 ? juce::String ("In 1 place") : "In " + juce::String (places) + " places") + " the sound goes over its ceiling.";
    auto found = finding (Kind::clipping, "Clips in the " + clippedStage(), overText(), where + " " + (evidence.wasChanged ? juce::String() : advice.remedy), "which-socket");

    if (clippedStage() == "converter" || clippedStage() == "microphone")
        found.lessonId = "how-loud";

    found.seconds = places > 0 ? clips.front() : channel.clippedAtSeconds;
    return { withFix (std::move (found), advice), static_cast<double> (places) + 1.0 };
}

TakeListener::Found TakeListener::quiet() const
{
    // It may have been a soft passage of what is right as a whole.
    if (evidence.wasChanged || isSilent() || hasClipped() || std::round (peakDb) >= AimZone::low || adviser.level() != CoachAdvice::Level::quiet)
        return {};

    const auto advice = adviser.aboutQuiet();
    const auto below = juce::String (juce::roundToInt (AimZone::low) - juce::roundToInt (peakDb));
    auto found = finding (Kind::quiet, "Too quiet", signedNumber (peakDb, 0) + " dBFS", "Peaks lie " + below + " dB below the aim. " + (advice.remedy.isNotEmpty() ? advice.remedy : juce::String ("The knob is at its end.")), "how-loud");

    if (adviser.isInWrongJack())
        found.lessonId = "which-socket";
    else if (adviser.knob().highDb - adviser.knob().nowDb < AimZone::target - peakDb)
        found.lessonId = "too-quiet";

    found.seconds = loudestPlace();
    return { withFix (std::move (found), advice), -peakDb };
}

std::optional<double> TakeListener::aboveNoiseDb() const
{
    const auto isPublished = ! unknownNoise (adviser.rig, adviser.channel, adviser.channel.activePath, evidence.catalogue).has_value();
    return channel.isNoiseKnown && isPublished && ! isSilent() && std::isfinite (adviser.aboveNoise().db()) ? std::optional (adviser.aboveNoise().db()) : std::nullopt;
}

TakeListener::Found TakeListener::noise() const
{
    const auto above = aboveNoiseDb();

    if (evidence.wasChanged || ! above.has_value() || ! adviser.isNoisy())
        return {};

    const auto advice = adviser.aboutNoise();
    const auto loudest = NoiseShare::largest (adviser.figures.noise.shares());
    const auto isElectronic = loudest.source == NoiseShare::Source::preamp || loudest.source == NoiseShare::Source::converter;
    auto text = "above the noise; " + loudest.percent + " of it is " + loudest.name + ". " + advice.remedy;

    // Nearer is all that the coach can do; what else would help most is the verdict's to say.
    if (const auto* best = evidence.advice != nullptr ? evidence.advice->best() : nullptr; advice.remedy.isEmpty() && best != nullptr)
        text << "What helps most: " << best->what << ".";
    else if (evidence.advice != nullptr && ! isElectronic && evidence.advice->noiseImprovementDb < AdviceLevels::noticedDb)
        text << " No preamp helps.";

    auto found = finding (Kind::noise, "Noise in the pauses", signedNumber (*above, 0) + " dB", text, isElectronic ? "sound-card-or-interface" : "preamp-and-noise");
    found.seconds = quietestPlace();
    found.isLifted = true;
    return { withFix (std::move (found), advice), -*above };
}

std::optional<double> TakeListener::spillDb() const
{
    const auto& all = evidence.take.metadata.measured.spillDb;
    return index < all.size() ? all[index] : std::nullopt;
}

TakeListener::Found TakeListener::spill() const
{
    const auto under = spillDb();
    const auto* microphone = evidence.catalogue.microphone (adviser.channel.microphoneId);

    if (evidence.wasChanged || evidence.spill == nullptr || microphone == nullptr || ! under.has_value() || *under >= AdviceLevels::spillDb)
        return {};

    const auto remedy = SpillRemedy::of (evidence.setup, evidence.heard, microphone->pattern, *evidence.spill, evidence.catalogue);
    auto found = finding (Kind::spill, remedy.isFromMonitors ? "Speakers in the take" : "Headphones in the take", signedNumber (std::abs (*under), 0) + " dB", (*under < 0.0 ? "above the sound. " : "below the sound. ") + remedy.advice, "why-headphones");
    found.fixName = remedy.name;
    found.fix = remedy.apply;
    found.seconds = quietestPlace();
    found.isLifted = true;
    return { found, -*under };
}

double TakeListener::loudestPlace() const
{
    const auto stride = static_cast<std::int64_t> (strideSeconds * rate);
    auto highest = -1.0f;
    auto place = std::int64_t { 0 };

    for (std::int64_t first = 0; first < evidence.peaks.length(); first += stride)
        if (const auto here = highestBetween (evidence.peaks, first, first + stride, static_cast<int> (index)); here > highest)
        {
            highest = here;
            place = first + stride / 2;
        }

    return static_cast<double> (place) / rate;
}

/** The middle of the three seconds with the least sound in them. */
double TakeListener::quietestPlace() const
{
    const auto stride = static_cast<std::int64_t> (strideSeconds * rate);
    const auto numStrides = static_cast<std::size_t> (heardSeconds / strideSeconds);
    std::vector<double> powers;

    for (std::int64_t first = 0; first < evidence.peaks.length(); first += stride)
    {
        const auto highest = static_cast<double> (highestBetween (evidence.peaks, first, first + stride, static_cast<int> (index)));
        powers.push_back (highest * highest);
    }

    auto least = std::numeric_limits<double>::infinity();
    std::size_t place = 0;

    for (std::size_t first = 0; first + numStrides <= powers.size(); ++first)
        if (const auto sum = std::accumulate (powers.begin() + static_cast<std::ptrdiff_t> (first), powers.begin() + static_cast<std::ptrdiff_t> (first + numStrides), 0.0); sum < least)
        {
            least = sum;
            place = first;
        }

    return static_cast<double> (place) * strideSeconds + 0.5 * heardSeconds;
}
} // namespace plus48
