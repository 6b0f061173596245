// SPDX-License-Identifier: GPL-3.0-or-later
#include "RigProblem.h"

#include "RigCheck.h"
#include "RigLimits.h"
#include "Words.h"

namespace plus48
{
namespace
{
using juce::String;
using Field = RigProblem::Field;
using Kind = RigProblem::Kind;

/** What a field is called, and its unit. */
struct FieldWords
{
    String option, noun, unit;
};

FieldWords wordsOf (const RigProblem& problem)
{
    if (problem.field == Field::parameter)
    {
        const auto& parameter = channelParameter (problem.parameter);
        return { String ("--") + (parameter.option != nullptr ? parameter.option : "gain"), parameter.noun, parameter.unit };
    }

    switch (problem.field)
    {
        case Field::audioInterface: return { "--interface", "interface", "" };
        case Field::sampleRate: return { "--sample-rate", "sampling rate", "Hz" };
        case Field::room: return { "--room", "room noise", "dBA" };
        case Field::channels: return { "", "channels", "" };
        case Field::microphone: return { "--microphone", "microphone", "" };
        case Field::instrument: return { "--instrument", "instrument", "" };
        case Field::jack: return { "--jack", "jack", "" };
        case Field::preamp: return { "--preamp", "external preamp", "" };
        case Field::booster: return { "--booster", "booster", "" };
        case Field::parameter: break;
    }

    return { "", "", "" };
}

String numbersInWords (const std::vector<double>& numbers)
{
    juce::StringArray texts;

    for (auto number : numbers)
        texts.add (toText (number));

    const auto last = texts[texts.size() - 1];
    texts.remove (texts.size() - 1);
    return texts.isEmpty() ? last : texts.joinIntoString (", ") + " or " + last;
}

/** Both front ends say the same of the equipment; they differ in how they name it. */
struct Message
{
    const RigProblem& problem;
    const bool isCommandLine;
    const FieldWords words { wordsOf (problem) };

    String owner() const { return isCommandLine ? problem.ownerId : problem.ownerName; }

    String place() const
    {
        if (! problem.jack.has_value())
            return owner();

        return "the " + toWord (*problem.jack) + " input of " + owner();
    }

    String limitOf() const
    {
        if (problem.field == Field::room && isCommandLine)
            return ", the range of room noise; off is possible too";

        if (problem.field != Field::parameter)
            return {};

        if (problem.ownerId.isEmpty())
            return isCommandLine ? ", the " + words.noun + "s that are simulated" : String();

        return String (", the range of ") + (isCommandLine && problem.parameter == ParameterId::externalTrim ? "the output trim of " : "") + place();
    }

    String subject() const
    {
        if (isCommandLine)
            return words.option + " " + toText (problem.number);

        return String (words.noun.startsWithChar ('i') ? "An " : "A ") + words.noun + " of " + toText (problem.number) + " " + words.unit;
    }

    String unknown() const
    {
        if (isCommandLine)
            return unknownId (words.option, problem.id, problem.choices, problem.choicesByName);

        return unknownId (String ("There is no ") + words.noun + " of that name:", problem.id, problem.choices, problem.choicesByName);
    }

    String outsideRange() const
    {
        const auto& range = problem.range;

        if (problem.field == Field::channels)
            return "A rig has " + toText (range.low) + " to " + toText (range.high) + " channels, not " + toText (problem.number) + ".";

        const auto isFixed = ! (range.low < range.high);
        return subject() + (isFixed ? " is not " + toText (range.low) : " is outside " + toText (range.low) + " to " + toText (range.high)) + " " + words.unit + limitOf() + ".";
    }

    String notOneOf() const
    {
        const auto whose = problem.ownerId.isEmpty() ? String() : " " + owner() + ", which has";
        return subject() + " is not one of" + whose + " " + numbersInWords (problem.numbers) + " " + words.unit + ".";
    }

    String impossible() const
    {
        return isCommandLine ? String (words.option) + " " + (problem.field == Field::jack ? toWord (problem.jack.value_or (Jack::mic)) : String ("on")) + " is not possible: " : String();
    }

    String noSuchJack() const { return impossible() + owner() + " has mic and line inputs only."; }

    String noPad() const
    {
        return impossible() + place() + " has no pad" + (problem.jack.has_value() ? ", only its mic input." : ".");
    }

    String noPhantom() const
    {
        if (! problem.jack.has_value())
            return impossible() + owner() + " has no +48 V.";

        return impossible() + place() + " carries no +48 V" + (isCommandLine ? "; --jack mic would be right." : "; the mic input does.");
    }

    String text() const
    {
        switch (problem.kind)
        {
            case Kind::unknown: return unknown();
            case Kind::outsideRange: return outsideRange();
            case Kind::notOneOf: return notOneOf();
            case Kind::noSuchJack: return noSuchJack();
            case Kind::noPad: return noPad();
            case Kind::noPhantom: return noPhantom();
            case Kind::noMicrophone: return impossible() + "a booster takes a microphone, and " + owner() + " is none.";
            case Kind::noVoice: return isCommandLine ? subject() + " is not possible: what is played is no shipped voice." : "Only a shipped voice can perform at another level.";
            case Kind::twoSources: return isCommandLine ? "--instrument cannot be given together with --microphone; one source would be right." : "A microphone and an instrument cannot share an input.";
        }

        return {};
    }

    String whole() const
    {
        const auto message = text();

        if (! problem.channel.has_value())
            return isCommandLine ? message : message.substring (0, 1).toUpperCase() + message.substring (1);

        return (isCommandLine ? "Channel " : "Input ") + String (*problem.channel + 1) + ": " + (isCommandLine ? message : message.substring (0, 1).toLowerCase() + message.substring (1));
    }
};
} // namespace

String inWords (const RigProblem& problem) { return Message { problem, false }.whole(); }
String inOptions (const RigProblem& problem) { return Message { problem, true }.whole(); }
} // namespace plus48
