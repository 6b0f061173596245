// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestStudio.h"

#include "UI/Path/LevelDiagramView.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
/** What a channel's path reads while it plays at the level that the aim is. */
std::vector<PathLevel> playing (Studio& studio, double peakDbfs)
{
    ChannelReadings silence;
    const auto& figures = studio.figures.channel().path (studio.editor.channel().activePath);
    auto levels = pathLevels (silence, studio.editor.channel().activePath, figures);
    const auto atRecorder = peakDbfs;

    for (auto& level : levels)
    {
        const auto gain = dbFromPower (figures.formula.transferPower (level.stage, PathStage::recorded, referenceHz));
        const auto unit = level.unit == LevelPoint::Unit::dbSpl ? splOfOnePascal : (level.unit == LevelPoint::Unit::dbu ? -dbFromGain (voltsAt0Dbu) : 0.0);
        level.peak = atRecorder - gain + unit;
        level.average = level.peak - 14.0;
    }

    return levels;
}
} // namespace

TEST_CASE ("What the level diagram says of gain lies across no line, whatever is heard", "[ui][diagram]")
{
    test::TestStudio at;
    auto& studio = at.get();
    juce::StringArray covered;
    auto numLabels = 0;

    for (const auto* source : { "voice", "acoustic-guitar", "electric-guitar", "keyboard" })
        for (const auto& preamp : studio.catalogue.preamps)
            for (const auto path : { Path::a, Path::b })
                for (const auto peakDbfs : { -40.0, -12.0, -3.0 })
                    for (const auto width : { 1408, 1900 })
                    {
                        REQUIRE (studio.sourceActions.choose (source).wasOk());
                        REQUIRE (studio.equipment.choosePreamp (preamp.identity.id).wasOk());
                        REQUIRE (studio.channelActions.hear (path).wasOk());
                        const PathLayout layout (width, WindowSize::full);
                        LevelDiagramView view;
                        view.setSize (width, layout.panelHeight);
                        view.setLayout (layout);

                        LevelDiagramView::Words words;
                        words.inputGainDb = rigRules::inputOf (studio.editor.channel(), path).gainDb;
                        words.inputName = "Line input";

                        if (path == Path::b)
                            words.preampGainDb = studio.editor.channel().external.gainDb;

                        view.setWords (words);
                        const auto lines = diagramLines (playing (studio, peakDbfs), layout, words.inputGainDb);
                        REQUIRE_FALSE (lines.noise.empty());

                        for (const auto& label : view.gainLabels (lines))
                            for (const auto* line : { &lines.noise, &lines.peak, &lines.average, &lines.clip })
                            {
                                const auto [lowest, highest] = extentOf (*line, label.area.getX(), label.area.getRight());
                                ++numLabels;

                                if (view.y (lowest) > label.area.getY() && view.y (highest) < label.area.getBottom())
                                    covered.add (juce::String (source) + ", " + preamp.identity.id + ", " + juce::String (peakDbfs) + ": " + label.text);
                            }
                    }

    INFO (covered.joinIntoString ("\n"));
    CHECK (numLabels > 100);
    CHECK (covered.isEmpty());
}
