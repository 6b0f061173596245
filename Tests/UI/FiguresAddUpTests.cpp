// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestStudio.h"

#include "Signal/SignedText.h"
#include "UI/Coach/NoiseSources.h"
#include "UI/Coach/PreampVerdict.h"
#include "UI/Compare/CompareView.h"
#include "UI/Compare/PathTile.h"
#include "UI/Controls/SmallKnob.h"
#include "UI/Path/LevelDiagramView.h"
#include "UI/Path/PathPanel.h"
#include "UI/Path/PreampCard.h"
#include "UI/Settings/DevicePill.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
const auto minus = juce::String::fromUTF8 ("\xe2\x88\x92");

/** The numbers of a sentence, in their order, with real minus signs read. */
std::vector<double> numbersIn (const juce::String& message)
{
    const auto text = message.replace (minus, "-").replace ("minus ", "-");
    std::vector<double> numbers;

    for (int i = 0; i < text.length();)
    {
        const auto isSign = text[i] == '-' && juce::CharacterFunctions::isDigit (text[i + 1]);

        if (! isSign && ! juce::CharacterFunctions::isDigit (text[i]))
        {
            ++i;
            continue;
        }

        auto end = i + 1;

        while (juce::CharacterFunctions::isDigit (text[end]) || (text[end] == '.' && juce::CharacterFunctions::isDigit (text[end + 1])))
            ++end;

        numbers.push_back (text.substring (i, end).getDoubleValue());
        i = end;
    }

    return numbers;
}

template <typename Kind>
Kind* find (juce::Component& parent, const juce::String& title)
{
    for (auto* const child : parent.getChildren())
    {
        if (auto* const found = dynamic_cast<Kind*> (child); found != nullptr && child->getTitle().startsWith (title))
            return found;

        if (auto* const deeper = find<Kind> (*child, title))
            return deeper;
    }

    return nullptr;
}

/** Calls it for a channel of many kinds, on both paths. */
void forManyRigs (Studio& studio, const std::function<void()>& look)
{
    for (const auto* source : { "voice", "electric-guitar", "keyboard" })
        for (const auto* microphone : { "stage-dynamic", "broadcast-dynamic", "quiet-condenser", "passive-ribbon" })
        {
            const auto isVoice = juce::String (source) == "voice";

            if (! isVoice && juce::String (microphone) != "stage-dynamic")
                continue;

            for (const auto& preamp : studio.catalogue.preamps)
                for (const auto path : { Path::a, Path::b })
                    for (const auto* extra : { "", "pad", "booster" })
                    {
                        REQUIRE (studio.sourceActions.choose (source).wasOk());

                        if (isVoice)
                            REQUIRE (studio.equipment.chooseMicrophone (microphone).wasOk());

                        REQUIRE (studio.equipment.choosePreamp (preamp.identity.id).wasOk());
                        REQUIRE (studio.channelActions.hear (path).wasOk());

                        if (const juce::String with (extra); with.isNotEmpty() && studio.editor.editChannel (with, [&] (ChannelRig& rig) { (with == "pad" ? rig.pad : rig.booster) = true; }).failed())
                            continue;

                        INFO (source << ", " << microphone << ", " << preamp.identity.id << (path == Path::a ? ", A, " : ", B, ") << extra);
                        look();
                    }
        }
}
} // namespace

TEST_CASE ("Noise of A and of B, and by how much they differ, add up to the digit", "[ui][figures]")
{
    test::TestStudio at;
    auto& studio = at.get();
    auto numCompared = 0;

    forManyRigs (studio, [&] {
        CompareView view (studio.changes, studio.editor, studio.channelActions, studio.listening, studio.comparedPairs);
        const auto said = view.getDescription();
        INFO (said);

        if (said.contains ("cannot be compared"))
            return;

        const auto numbers = numbersIn (said);
        REQUIRE (numbers.size() >= 2);
        const auto difference = std::abs (numbers[0] - numbers[1]);

        if (said.contains ("equally quiet"))
            REQUIRE (difference < 0.01);
        else
            REQUIRE (numbers.at (2) == Approx (difference).margin (0.001));

        // What is only louder is turned down, and then it is said.
        const auto apart = std::abs (studio.figures.levelDifferenceDb().value()) > 0.105;
        REQUIRE (said.contains ("after matching") == apart);
        ++numCompared;
    });

    CHECK (numCompared > 50);
}

TEST_CASE ("A gain is the same number on its knob, its tile, its card and in the diagram, and its trim is told", "[ui][figures]")
{
    test::TestStudio at;
    auto& studio = at.get();
    PathPanel panel (studio);
    panel.setWindowSize (WindowSize::full);
    panel.setSize (1408, pathPanelHeight (WindowSize::full));
    auto* const diagram = find<LevelDiagramView> (panel, "Level diagram");
    auto* const gain = find<SmallKnob> (panel, "External gain");
    auto* const trim = find<SmallKnob> (panel, "External trim");
    REQUIRE (diagram != nullptr);
    REQUIRE (gain != nullptr);
    REQUIRE (trim != nullptr);

    forManyRigs (studio, [&] {
        const auto& channel = studio.editor.channel();
        CompareView view (studio.changes, studio.editor, studio.channelActions, studio.listening, studio.comparedPairs);
        const auto knob = numbersIn (gain->valueText()), back = numbersIn (trim->valueText());
        REQUIRE (knob.size() == 1);
        REQUIRE (back.size() == 1);
        REQUIRE (numbersIn (gainNumber (channel.external.gainDb)) == knob);

        auto* const tile = find<PathTile> (view, "B, ");
        REQUIRE (tile != nullptr);
        REQUIRE (tile->getTitle().endsWith (", " + gainNumber (channel.external.gainDb) + " dB"));

        const auto labels = diagram->gainLabels (diagramLines (studio.figures.levels(), PathLayout (1408, WindowSize::full), 0.0));
        REQUIRE_FALSE (labels.empty());

        if (channel.activePath == Path::b)
        {
            const auto said = numbersIn (labels.front().text);
            INFO (labels.front().text << " beside " << gain->valueText() << " and " << trim->valueText());
            REQUIRE (said.at (0) == knob.front());
            REQUIRE ((said.size() == 2 ? said[1] : 0.0) == Approx (back.front()).margin (0.001));
        }
        else
        {
            REQUIRE (numbersIn (labels.front().text).at (0) == numbersIn (gainNumber (channel.builtIn.gainDb)).at (0));
            REQUIRE (labels.front().text.contains ("pad") == (channel.pad && channel.builtIn.jack == Jack::mic && studio.editor.audioInterface().mic.preamp.padDb > 0.0));
        }
    });
}

TEST_CASE ("Shares of the noise are a hundred in all, as they are shown", "[ui][figures]")
{
    test::TestStudio at;
    auto& studio = at.get();

    forManyRigs (studio, [&] {
        NoiseSources view (studio.editor, studio.figures);
        view.refresh();
        const auto said = view.getDescription();
        INFO (said);

        if (said.startsWith ("This path makes no noise"))
            return;

        auto sum = 0, numSmall = 0;

        for (const auto& part : juce::StringArray::fromTokens (said, ",", {}))
            if (part.contains ("<"))
                ++numSmall;
            else
                sum += static_cast<int> (numbersIn (part).at (0));

        REQUIRE (sum <= 100);
        REQUIRE (sum + numSmall >= 100);
    });
}

TEST_CASE ("The verdict's number is that of the remedy that it names", "[ui][figures]")
{
    test::TestStudio at;
    auto& studio = at.get();
    auto numNamed = 0;

    forManyRigs (studio, [&] {
        const auto& advice = studio.figures.preampAdvice();
        const auto numbers = numbersIn (advice.reason.fromFirstOccurrenceOf (" takes away ", true, false));

        if (numbers.empty())
            return;

        auto isItsOwn = false;

        for (const auto& remedy : advice.ranking)
            isItsOwn |= advice.reason.startsWith (remedy.what) && juce::String (remedy.noiseDb, 1) == juce::String (numbers.front(), 1);

        INFO (advice.reason);
        REQUIRE (isItsOwn);
        REQUIRE (verdictText (advice).contains (advice.reason));
        ++numNamed;
    });

    CHECK (numNamed > 10);
}

TEST_CASE ("Headroom and distance to the noise are the differences of the figures beside them", "[ui][figures]")
{
    CHECK (shownDifference (0.0, -12.45) == 12);
    CHECK (shownDifference (0.0, -11.5) == 12);

    for (auto average = -40.0; average < -10.0; average += 0.37)
        for (auto noise = -110.0; noise < -70.0; noise += 0.41)
        {
            const SoundAboveNoise figure { average, noise };
            REQUIRE (numbersIn (signedNumber (figure.shownAverageDbfs(), 0)).at (0) - numbersIn (signedNumber (noise, 0)).at (0) == numbersIn (figure.inWords()).at (0));
            REQUIRE (std::abs (figure.shownAverageDbfs() - average) < 1.001);
        }
}

TEST_CASE ("The delay on the pill is the device's own, as its explanation says", "[ui][figures]")
{
    test::TestStudio at;
    DevicePill pill (at->changes, at->devices);
    const auto onPill = numbersIn (pill.text().fromFirstOccurrenceOf ("device ", false, false));
    REQUIRE (onPill.size() == 1);
    CHECK (pill.getTooltip().contains ("The device delay, there and back, is " + juce::String (onPill.front(), 1) + " ms"));
}
