// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

#include "UI/HearThrough/HearThroughPage.h"
#include "UI/HearThrough/VersionSheet.h"

namespace plus48::ui
{
namespace
{
using Version = HearThrough::Version;

template <typename Type>
Type* opened (Stage& stage)
{
    for (auto* const child : stage.view->getChildren())
        if (auto* const found = dynamic_cast<Type*> (child))
            return found;

    return nullptr;
}

/** The third take, of which a stretch is looped. */
void open (Stage& stage)
{
    stage.recordSome();
    stage.run (1.0);
    stage.view->openHearThrough (3);
    stage.settle();
    (void) stage.studio->transport.play (3);
    stage.run (0.1);
    stage.studio->transport.setLoopRange (juce::Range<double> (1.2, 3.6));
    stage.run (0.8);
}

void waitForAll (Stage& stage)
{
    const auto isBusy = [] (const Version& version) { return version.state == Version::State::waiting || version.state == Version::State::making; };
    const auto& all = stage.studio->hearThrough.versions();

    for (int i = 0; i < 200 && std::any_of (all.begin(), all.end(), isBusy); ++i)
        stage.settle();

    stage.settle();
}

/** A chain through an external preamp at a drive-like gain; through another interface; by another microphone. */
void addSome (Stage& stage)
{
    auto& hearing = stage.studio->hearThrough;
    const auto add = [&hearing] (const std::function<void (TakeOverride&)>& change) {
        TakeOverride next;
        next.options.channels.resize (1);
        change (next);
        (void) hearing.add (next);
    };

    add ([] (TakeOverride& next) {
        auto& channel = next.options.channels.front();
        channel.activePath = Path::b;
        channel.preampId = "tube-60s";
        channel[ParameterId::externalGain] = 60.0;
        channel[ParameterId::externalTrim] = -8.0;
    });
    add ([] (TakeOverride& next) {
        next.options.interfaceId = "cheap-2";
        next.gainDb = 48.0;
    });
    add ([] (TakeOverride& next) {
        next.options.channels.front().microphoneId = "quiet-condenser";
        next.gainDb = 31.0;
    });
    waitForAll (stage);
}

void advance (Stage& stage)
{
    // Figures follow four times a second.
    for (int i = 0; i < 10; ++i)
        stage.view->advance (0.05);
}

void hearSecond (Stage& stage)
{
    auto& hearing = stage.studio->hearThrough;
    const auto& all = hearing.versions();
    hearing.setSide (Path::b, all[1].id);
    (void) hearing.hear (all[1].id);
    stage.run (0.6);
    waitForAll (stage);
    advance (stage);
}
} // namespace

States hearThroughStates()
{
    return {
        { "hear-through", [] (Stage& stage) {
             open (stage);
             addSome (stage);
             hearSecond (stage);

             // One that is being made.
             TakeOverride next;
             next.options.channels.resize (1);
             next.options.channels.front().activePath = Path::b;
             next.options.channels.front().preampId = "class-a-transformer";
             (void) stage.studio->hearThrough.add (next);
             stage.view->advance (0.03);
         } },
        { "hear-through-error", [] (Stage& stage) {
             open (stage);
             addSome (stage);
             hearSecond (stage);
             stage.studio->hearThrough.bytesFree = [] (const juce::File&) { return juce::int64 { 0 }; };
             TakeOverride next;
             next.options.channels.resize (1);
             next.options.channels.front().microphoneId = "passive-ribbon";
             next.gainDb = 60.0;
             (void) stage.studio->hearThrough.add (next);
             waitForAll (stage);
             advance (stage);
         } },
        { "hear-through-empty", [] (Stage& stage) {
             open (stage);
             advance (stage);
         } },
        { "hear-through-add", [] (Stage& stage) {
             open (stage);
             advance (stage);

             if (auto* const page = opened<HearThroughPage> (stage))
                 page->openSheet();

             if (auto* const sheet = opened<VersionSheet> (stage))
                 sheet->choices().preamps().setSelected (1, juce::sendNotification);

             stage.settle();
             advance (stage);
         } },
    };
}
} // namespace plus48::ui
