// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShareOptions.h"

#include "Errors.h"
#include "TakeOptions.h"

#include "ListeningTest/TestLength.h"
#include "Rig/Words.h"
#include "Sharing/FriendsPage.h"
#include "Sharing/ShareNames.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

constexpr int lowestRate = 8000, highestRate = 384000;

std::optional<ShareKind> kindFromWord (const String& word)
{
    if (word == "wav")
        return ShareKind::wav;

    if (word == "flac")
        return ShareKind::flac;

    if (word == "pair")
        return ShareKind::pair;

    return word == "friends" ? std::optional (ShareKind::friends) : std::nullopt;
}

std::optional<Question> questionFromWord (const String& word)
{
    if (word == "tell")
        return Question::canYouTell;

    return word == "like" ? std::optional (Question::whichDoYouLike) : std::nullopt;
}

std::optional<int> trialsFromWord (const String& word)
{
    const auto* found = std::find (trialNumbers.begin(), trialNumbers.end(), word.containsOnly ("0123456789") ? word.getIntValue() : 0);
    return found != trialNumbers.end() ? std::optional (*found) : std::nullopt;
}

/** What only one kind understands. */
void refuseForeign (const Options& options, ShareKind kind)
{
    const auto refuse = [&] (std::initializer_list<const char*> names, const char* right) {
        for (const auto* name : names)
            if (options.has (name))
                throw BadInput (String (name) + " does not belong to this kind; --kind " + right + " would be right.");
    };

    if (kind == ShareKind::friends)
        refuse ({ "--bits", "--sample-rate", "--loudness", "--turn-up" }, "pair");
    else
        refuse ({ "--name", "--question", "--trials" }, "friends");
}

bool isOn (const Options& options, const String& name, bool otherwise)
{
    return options.word (name, "on or off", switchFromWord).value_or (otherwise);
}

SoundFormat formatOf (const Options& options, ShareKind kind, const juce::File& out)
{
    SoundFormat format;
    format.type = kind == ShareKind::flac || (kind == ShareKind::pair && out.hasFileExtension ("flac")) ? SoundFormat::Type::flac : SoundFormat::Type::wav;
    format.bits = options.word ("--bits", "16, 24 or 32f", bitDepthFromWord);

    if (format.type == SoundFormat::Type::flac && format.bits == BitDepth::float32)
        throw BadInput ("--bits 32f does not go into FLAC, which has no floating point; 16, 24 or --kind wav would be right.");

    if (const auto rate = options.wholeNumber ("--sample-rate", lowestRate, highestRate))
        format.sampleRate = *rate;

    return format;
}

void checkOut (ShareRequest& request, const String& named)
{
    request.isFolder = request.out.isDirectory();

    if (request.isFolder || request.kind != ShareKind::pair || request.out.hasFileExtension ("wav;flac"))
        return;

    throw BadInput ("--out " + named + " is no folder; one that is there, or a name for both such as pair.wav, would be right.");
}
} // namespace

std::vector<OptionSpec> shareOptionSpecs()
{
    return {
        { "--take", "FILE", "the recorded take: its WAV file or its recipe" },
        { "--kind", "WHAT", "wav or flac: one sound file; pair: two versions as two files, equally loud and in step; friends: a web page with a blind test of two versions" },
        { "--out", "FILE", "the file to write, or a folder, in which it gets a name of its own; for pair a folder, or a name such as pair.wav or pair.flac that both share" },
        { "--force", {}, "overwrite files that exist" },
        { "--bits", "16|24|32f", "word length of the file, with dither where samples are rounded anew; default: as recorded" },
        { "--sample-rate", "HZ", "of the file; default: as recorded" },
        { "--start", "S", "where the part to share begins, in seconds; default: at the start" },
        { "--seconds", "S", "how long it is; default: to the end. Friends hear the loudest 6 seconds, or up to 30" },
        { "--loudness", "matched|as-is", "whether B of a pair is made as loud as A; default matched" },
        { "--turn-up", "on|off", "turn it up for listening, to -16 LUFS, but no peak over -1 dBFS; default off" },
        { "--name", "NAME", "for friends: who asks; default: nobody" },
        { "--question", "tell|like", "for friends: can you tell, or which do you like; default tell" },
        { "--trials", "N", "for friends: 10, 12, 16 or 24; default 10" },
        { "--json", {}, "print what was done as one JSON object" },
    };
}

juce::String ShareRequest::extension() const
{
    if (kind == ShareKind::friends)
        return ".html";

    return format.type == SoundFormat::Type::flac ? ".flac" : ".wav";
}

std::optional<SharedPart> ShareRequest::partOf (const TakeOnDisk& take) const
{
    if (! start.has_value() && ! seconds.has_value())
        return {};

    const auto rate = take.metadata.rig.sampleRate;
    const auto length = static_cast<double> (take.metadata.numSamples) / rate;
    const auto from = start.value_or (0.0), count = seconds.value_or (length - from);

    if (from < 0.0 || from >= length)
        Options::reportError ("--start", toText (from), "0 to less than " + toText (length) + " seconds");

    const SharedPart part { std::llround (from * rate), std::llround (count * rate) };

    if (part.count < 1 || part.first + part.count > take.metadata.numSamples)
        Options::reportError ("--seconds", toText (count), "one sample to " + toText (length - from) + " seconds");

    return part;
}

std::vector<juce::File> ShareRequest::files (const juce::StringArray& stems) const
{
    if (isFolder)
        return freeFiles (out, stems, extension());

    std::vector<juce::File> all;

    for (int i = 0; i < stems.size(); ++i)
        all.push_back (kind == ShareKind::pair ? out.getSiblingFile (out.getFileNameWithoutExtension() + (i == 0 ? " - A" : " - B") + extension()) : out);

    for (const auto& file : all)
        if (const auto possible = OutputFile (file, existing).check(); possible.failed())
            throw BadInput ("--out " + possible.getErrorMessage());

    return all;
}

ShareRequest readShareOptions (const Options& options, const juce::File& folder)
{
    if (! options.has ("--take") || options.text ("--take")->isEmpty())
        throw BadInput ("--take is missing; --take with a take's WAV file, or its recipe, would be right.");

    const auto kind = options.word ("--kind", "wav, flac, pair or friends", kindFromWord);

    if (! kind.has_value())
        throw BadInput ("--kind is missing; --kind wav, flac, pair or friends would be right.");

    if (! options.has ("--out") || options.text ("--out")->isEmpty())
        throw BadInput ("--out is missing; --out with a file, or with a folder, would be right.");

    refuseForeign (options, *kind);
    ShareRequest request;
    request.kind = *kind;
    request.out = folder.getChildFile (*options.text ("--out"));
    request.format = formatOf (options, *kind, request.out);
    request.existing = options.has ("--force") ? Existing::replace : Existing::keep;
    request.start = options.number ("--start", "seconds");
    request.seconds = options.number ("--seconds", "seconds");
    request.isTurnedUp = isOn (options, "--turn-up", false);

    if (const auto loudness = options.text ("--loudness"))
    {
        if (*loudness != "matched" && *loudness != "as-is")
            Options::reportError ("--loudness", *loudness, "matched or as-is");

        request.isMatched = *loudness == "matched";
    }

    request.sender = options.text ("--name").value_or (String()).trim();
    request.question = options.word ("--question", "tell or like", questionFromWord).value_or (Question::canYouTell);
    request.trials = options.word ("--trials", "10, 12, 16 or 24", trialsFromWord).value_or (10);

    if (request.sender.length() > maxSenderLength)
        throw BadInput ("--name has " + String (request.sender.length()) + " characters; up to " + String (maxSenderLength) + " would be right.");

    checkOut (request, *options.text ("--out"));
    return request;
}
} // namespace plus48
