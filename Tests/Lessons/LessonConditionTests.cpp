// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Folder.h"

#include "Lessons/GoalHold.h"
#include "Lessons/LessonCondition.h"

using namespace plus48;

namespace
{
LessonCondition conditionOf (const char* text)
{
    LessonCondition condition;
    const auto parsed = LessonCondition::parse (text, condition);
    INFO (text << ": " << parsed.getErrorMessage());
    REQUIRE (parsed.wasOk());
    return condition;
}

juce::String errorAbout (const char* text)
{
    LessonCondition condition;
    return LessonCondition::parse (text, condition).getErrorMessage();
}

bool meets (const char* text, double value) { return conditionOf (text).isMetBy ({ value }); }
constexpr auto infinity = std::numeric_limits<double>::infinity();
} // namespace

TEST_CASE ("A condition of a lesson holds for what it says, ends as they are written", "[lessons]")
{
    CHECK (meets ("peak from -18 to -6", -18.0));
    CHECK (meets ("peak from -18 to -6", -6.0));
    CHECK_FALSE (meets ("peak from -18 to -6", -18.1));
    CHECK_FALSE (meets ("peak from -18 to -6", -5.9));
    CHECK (meets ("aboveNoise >= 58", 58.0));
    CHECK_FALSE (meets ("aboveNoise > 58", 58.0));
    CHECK (meets ("aboveNoise > 58", 59.0));
    CHECK (meets ("delay <= 10", 10.0));
    CHECK_FALSE (meets ("trebleLoss < 1", 1.0));
    CHECK (meets ("delay = 0", 0.0));
    CHECK_FALSE (meets ("delay = 0", 7.0));
    CHECK (meets ("path = B", 1.0));
    CHECK_FALSE (meets ("path = A", 1.0));
    CHECK (meets ("powered = on", 1.0));
}

TEST_CASE ("A goal is judged by the figure as it is shown, so that both never disagree", "[lessons]")
{
    CHECK (meets ("peak from -18 to -6", -18.04));
    CHECK_FALSE (meets ("peak from -18 to -6", -18.06));
    CHECK (meets ("aboveNoise >= 58", 57.6));
    CHECK_FALSE (meets ("aboveNoise >= 58", 57.4));
}

TEST_CASE ("A figure that does not exist meets nothing, and one input is not enough", "[lessons]")
{
    const auto condition = conditionOf ("peak from -18 to -6");
    CHECK_FALSE (condition.isMetBy ({}));
    CHECK_FALSE (condition.isMetBy ({ std::nullopt }));
    CHECK_FALSE (condition.isMetBy ({ -12.0, std::nullopt }));
    CHECK_FALSE (condition.isMetBy ({ -12.0, -30.0 }));
    CHECK (condition.isMetBy ({ -12.0, -10.0 }));
    CHECK_FALSE (condition.isMetBy ({ -infinity }));

    // No loop is closed: nothing can howl.
    CHECK (conditionOf ("loopGain < -6").isMetBy ({ -infinity }));
    CHECK_FALSE (conditionOf ("loopGain > -6").isMetBy ({ -infinity }));
}

TEST_CASE ("A condition that is off the mark is told what would be right", "[lessons]")
{
    CHECK (errorAbout ("peek < 3") == "is \"peek < 3\"; there is no figure \"peek\"; did you mean \"peak\"?");
    CHECK (errorAbout ("peak < loud") == "is \"peak < loud\"; \"loud\" should be a number");
    CHECK (errorAbout ("path = C") == "is \"path = C\"; \"C\" should be A or B");
    CHECK (errorAbout ("powered = 1") == "is \"powered = 1\"; \"1\" should be on or off");
    CHECK (errorAbout ("peak from -6 to -18") == "is \"peak from -6 to -18\"; the lower value should come first");

    for (const auto* text : { "", "peak", "peak is loud", "peak ! 3", "peak < 3 dB", "peak from -18 -6" })
    {
        INFO (text);
        CHECK (errorAbout (text).contains ("it should be a figure"));
    }
}

TEST_CASE ("What a goal asks for is said in words with its unit", "[lessons]")
{
    const auto minus = juce::String::fromUTF8 ("\xe2\x88\x92");
    CHECK (conditionOf ("peak from -18 to -6").inWords() == minus + "18 to " + minus + "6 dBFS");
    CHECK (conditionOf ("aboveNoise >= 58").inWords() == "at least 58 dB");
    CHECK (conditionOf ("trebleLoss < 1").inWords() == "under 1 dB");
    CHECK (conditionOf ("delay = 0").inWords() == "0 ms");
    CHECK (conditionOf ("path = B").inWords() == "B");
}

TEST_CASE ("Every figure that a lesson may name has its row, its words and no other of its name", "[lessons]")
{
    for (const auto& figure : lessonFigures())
    {
        INFO (figure.id);
        CHECK (lessonFigure (figure.id) == &figure);
        CHECK (figure.measure != nullptr);
        CHECK (juce::String (figure.about).isNotEmpty());
        CHECK (figure.inWords (1.0).isNotEmpty());
    }

    CHECK (lessonFigure ("peek") == nullptr);
}

TEST_CASE ("The page for those who write lessons has every figure", "[lessons]")
{
    const auto page = juce::File (juce::CharPointer_UTF8 (test::folder())).getSiblingFile ("Documentation/Lessons.md").loadFileAsString();
    REQUIRE (page.isNotEmpty());

    for (const auto& figure : lessonFigures())
    {
        INFO (figure.id);
        CHECK (page.contains ("`" + juce::String (figure.id) + "`"));
    }
}

TEST_CASE ("A goal is held for seconds of sound, not met in passing", "[lessons]")
{
    GoalHold hold (3.0);

    for (int tenth = 0; tenth < 29; ++tenth)
        hold.update (0.1, true, true);

    CHECK_FALSE (hold.isDone());

    // A pause neither counts nor takes anything away.
    hold.update (5.0, true, false);
    CHECK_FALSE (hold.isDone());
    CHECK (hold.progress() == Approx (29.0 / 30.0));

    hold.update (0.2, true, true);
    CHECK (hold.isDone());

    hold.update (0.1, false, true);
    CHECK_FALSE (hold.isDone());
    CHECK (hold.progress() == 0.0);
}
