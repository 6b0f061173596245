// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

namespace plus48::ui
{
namespace
{
void showChannels (Stage& stage) { stage.view->show (Preferences::View::channels); }

/** A band on eight inputs, with a take of it. */
void playBand (Stage& stage)
{
    (void) stage.studio->sourceActions.dealOut ("band");
    (void) stage.studio->strips.setLinked (2, true);
    showChannels (stage);
    stage.run (2.0);
    stage.record (6.0);
    stage.settle();
    stage.run (6.0);
}

/** Three eight-channel preamps more, and what a large session has on them. */
void fillAll (Stage& stage)
{
    auto& studio = *stage.studio;
    (void) studio.sourceActions.dealOut ("band");

    for (int link = 0; link < 3; ++link)
        (void) studio.equipment.addOpticalPreamp ("eight-channel");

    const InputSource more[] { { "drums", 0 }, { "bass", 0 }, { "voice", 0 }, { "acoustic-guitar", 0 }, { "electric-guitar", 0 }, { "keyboard", 0 }, { "band", 2 }, { "band", 7 } };

    for (int input = 8; input < studio.editor.setup().numInputs(); ++input)
    {
        studio.editor.selectInput (input);
        (void) studio.sourceActions.choose (more[input % 8]);
        (void) studio.strips.rename (input, studio.strips.nameOf (input).upToLastOccurrenceOf (" ", false, false) + " " + juce::String (input / 8));
    }

    studio.notices.dismiss();
    studio.editor.selectInput (10);
    showChannels (stage);
    stage.run (2.0);
    stage.record (4.0);
    stage.settle();
    stage.run (4.0);
}

/** A band in groups, of which one is armed by half; a strip is being named. */
void groupBand (Stage& stage)
{
    auto& studio = *stage.studio;
    (void) studio.sourceActions.dealOut ("band");
    (void) studio.strips.makeGroup ("Drums", { 0, 1, 2, 3 });
    (void) studio.strips.makeGroup ("Strings", { 4, 5 });
    (void) studio.strips.arm ({ 1 }, false);
    studio.editor.selectInput (5);
    showChannels (stage);
    stage.run (2.0);
    stage.view->channelsView().selectedStrip().beginRenaming();
}

/** Far too much gain. */
void overload (Stage& stage, int input)
{
    (void) stage.studio->editor.edit ("Gain", [input] (Setup& setup) {
        auto& channel = setup.channelOf (input);
        channel.pad = false;
        (channel.activePath == Path::a ? channel.builtIn.gainDb : channel.external.gainDb) += 30.0;
    });
    stage.run (4.0);
}

/** A microphone at its highest gain looks into the monitors. */
void howl (Stage& stage)
{
    (void) stage.studio->editor.edit ("Monitors", [] (Setup& setup) {
        setup.monitor.monitorsOn = true;
        setup.monitor.monitorsDb = 0.0;
        setup.monitorPlacement = { MonitorPlacement::nearestM, 0.0 };
        setup.rig.channels.front().builtIn.gainDb = 60.0;
    });
    showChannels (stage);
    stage.run (4.0);
}
} // namespace

States channelsStates()
{
    return {
        { "channels", [] (Stage& stage) {
             showChannels (stage);
             stage.run (3.0);
         } },
        { "channels-8", playBand },
        { "channels-clip", [] (Stage& stage) {
             playBand (stage);
             stage.studio->editor.selectInput (4);
             overload (stage, 1);
             overload (stage, 7);
             stage.record (4.0);
             stage.settle();
             stage.run (2.0);
         } },
        { "channels-32", fillAll },
        { "channels-32-clip", [] (Stage& stage) {
             fillAll (stage);
             overload (stage, 21);
         } },
        { "channels-gains", [] (Stage& stage) {
             playBand (stage);
             (void) stage.studio->gainSetting.begin();
             stage.run (4.0);
         } },
        { "channels-gains-set", [] (Stage& stage) {
             (void) stage.studio->sourceActions.dealOut ("band");
             showChannels (stage);
             stage.run (1.0);
             (void) stage.studio->gainSetting.begin();
             stage.run (GainSetting::listenSeconds + 1.0);

             // In a low window its words lie over a strip until they are read.
             stage.studio->notices.dismiss();
         } },
        { "channels-groups", groupBand },
        { "channels-waiting", [] (Stage& stage) {
             (void) stage.studio->sourceActions.dealOut ("band");
             (void) stage.studio->strips.arm (stage.studio->editor.setup().runningInputs(), false);
             showChannels (stage);
             stage.run (2.0);
         } },
        { "channels-howl", howl },
        { "channels-playing", [] (Stage& stage) {
             playBand (stage);
             stage.studio->transportActions.togglePlaying();
             stage.run (2.0);
         } },
        { "channels-recording", [] (Stage& stage) {
             playBand (stage);
             stage.studio->transportActions.toggleRecording();
             stage.run (5.0);
         } },
    };
}
} // namespace plus48::ui
