// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestRecord.h"

#include "JuceCompat.h"

namespace plus48
{
namespace
{
constexpr auto format = "plus48-listening-test";
constexpr auto wordForTell = "tell", wordForLike = "like";

/** What a letter stands for; ABX says A and B, a choice says 1 and 2. */
struct Letters
{
    juce::juce_wchar no, yes;
};

constexpr Letters versions { 'A', 'B' }, places { '1', '2' };

Letters answerLetters (Question question) { return question == Question::canYouTell ? versions : places; }

/** Of a finished test: what X was, or which came first. */
const char* drawnField (Question question) { return question == Question::canYouTell ? "x" : "first"; }

juce::String toText (const std::vector<bool>& bits, Letters letters)
{
    juce::String text;

    for (const auto bit : bits)
        text << juce::String::charToString (bit ? letters.yes : letters.no);

    return text;
}

std::optional<std::vector<bool>> fromText (const juce::String& text, Letters letters)
{
    std::vector<bool> bits;

    for (auto i = 0; i < text.length(); ++i)
    {
        if (text[i] != letters.no && text[i] != letters.yes)
            return {};

        bits.push_back (text[i] == letters.yes);
    }

    return bits;
}

juce::DynamicObject::Ptr copyOf (const juce::var& json)
{
    auto* const object = json.getDynamicObject();
    return object != nullptr ? compat::cloned (*object) : juce::DynamicObject::Ptr (new juce::DynamicObject());
}

juce::var toJson (const TestRecord::Side& side, const juce::var& original)
{
    const auto object = copyOf (original);
    object->setProperty ("name", side.name);
    object->setProperty ("detail", side.detail);

    if (! side.rig.isVoid())
        object->setProperty ("rig", side.rig);

    return object.get();
}

TestRecord::Side sideFrom (const juce::var& json) { return { json["name"].toString(), json["detail"].toString(), json["rig"] }; }

bool isNumber (const juce::var& value) { return value.isInt() || value.isInt64() || value.isDouble(); }

juce::Result readTrials (const juce::var& json, TestTrials& trials)
{
    const auto fail = [] (const char* why) { return juce::Result::fail (why); };
    const auto question = json["question"].toString();

    if (question != wordForTell && question != wordForLike)
        return fail ("question is neither \"tell\" nor \"like\"");

    trials.question = question == wordForTell ? Question::canYouTell : Question::whichDoYouLike;

    if (! json["trials"].isInt() || static_cast<int> (json["trials"]) < 1 || static_cast<int> (json["trials"]) > maxTrials)
        return fail ("trials is no number from 1 to 64");

    trials.number = json["trials"];
    const auto answers = fromText (json["answers"].toString(), answerLetters (trials.question));
    const auto drawn = fromText (json[drawnField (trials.question)].toString(), versions);
    const auto number = static_cast<std::size_t> (trials.number);

    if (! answers || ! drawn || answers->size() > number)
        return fail ("its answers are not those of its trials");

    const auto isFinished = answers->size() == number;

    if (drawn->size() != (isFinished ? number : 0))
        return fail ("what was drawn does not go with its answers");

    trials.answers = *answers;
    trials.drawn = *drawn;
    trials.sealed = isFinished ? juce::String() : json["sealed"].toString();
    return juce::Result::ok();
}
} // namespace

juce::Result readTestRecord (const juce::var& json, TestRecord& record)
{
    if (json["format"].toString() != format)
        return juce::Result::fail ("format is not \"plus48-listening-test\"");

    TestRecord read;
    read.version = json["version"].isInt() ? static_cast<int> (json["version"]) : 0;

    if (read.version < 1)
        return juce::Result::fail ("version is no whole number from 1");

    if (const auto result = readTrials (json, read.trials); result.failed())
        return result;

    read.begun = json["begun"].toString();
    read.ended = json["ended"].toString();
    read.a = sideFrom (json["a"]);
    read.b = sideFrom (json["b"]);
    read.isOfVersions = static_cast<bool> (json["versions"]);
    read.take = static_cast<int> (json["take"]);
    read.loopStart = static_cast<juce::int64> (json["loopStart"]);
    read.loopLength = static_cast<juce::int64> (json["loopLength"]);

    if (const auto rate = static_cast<double> (json["sampleRate"]); rate > 0.0)
        read.sampleRate = rate;

    if (isNumber (json["loudnessDifferenceLu"]))
        read.loudnessDifferenceLu = static_cast<double> (json["loudnessDifferenceLu"]);

    read.claim = claimFrom (json["claim"]);
    read.original = json;
    record = std::move (read);
    return juce::Result::ok();
}

juce::var toJson (const TestRecord& record)
{
    const auto object = copyOf (record.original);
    const auto& trials = record.trials;

    object->setProperty ("format", format);
    object->setProperty ("version", record.version);
    object->setProperty ("begun", record.begun);
    object->setProperty ("ended", record.ended);
    object->setProperty ("question", trials.question == Question::canYouTell ? wordForTell : wordForLike);
    object->setProperty ("a", toJson (record.a, record.original["a"]));
    object->setProperty ("b", toJson (record.b, record.original["b"]));
    object->setProperty ("take", record.take);
    object->setProperty ("sampleRate", record.sampleRate);
    object->setProperty ("loopStart", record.loopStart);
    object->setProperty ("loopLength", record.loopLength);
    object->setProperty ("loudnessDifferenceLu", record.loudnessDifferenceLu ? juce::var (*record.loudnessDifferenceLu) : juce::var());
    object->setProperty ("trials", trials.number);
    object->setProperty ("answers", toText (trials.answers, answerLetters (trials.question)));

    if (record.isOfVersions)
        object->setProperty ("versions", true);

    // One that this version does not know stays as it is.
    if (record.claim.has_value())
        object->setProperty ("claim", toJson (*record.claim));

    // One or the other: what was drawn is in clear only when all is answered.
    object->removeProperty ("sealed");
    object->removeProperty (drawnField (trials.question));

    if (trials.isFinished())
        object->setProperty (drawnField (trials.question), toText (trials.drawn, versions));
    else
        object->setProperty ("sealed", trials.sealed);

    return object.get();
}
} // namespace plus48
