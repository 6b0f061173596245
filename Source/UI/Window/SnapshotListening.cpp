// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

namespace plus48::ui
{
namespace
{
void openListening (Stage& stage)
{
    stage.view->openListening();
    stage.run (1.0);
}

/** Monitors beside an open microphone, as the design has them. */
void switchMonitorsOn (Setup& setup)
{
    setup.monitor.monitorsOn = true;
    setup.monitorPlacement.distanceM = 1.4;
}

/** While it is recorded, something is played to, or the strips are shown. */
States listeningAtWorkStates()
{
    return {
        { "listening-recording", overMain ([] (Stage& stage) {
              (void) stage.studio->editor.edit ("Monitors", [] (Setup& setup) {
                  switchMonitorsOn (setup);
                  setup.monitor.mutesMonitorsWhileRecording = true;
              });
              stage.studio->transportActions.toggleRecording();
              stage.run (3.0);
              openListening (stage);
          }) },
        { "listening-sound", overMain ([] (Stage& stage) {
              auto& studio = *stage.studio;
              (void) studio.editor.edit ("Listening", [] (Setup& setup) {
                  setup.monitor.isDirectStereo = true;
                  setup.headphonesId = "open-hifi";
              });
              (void) studio.backing.setSound (BackingPlayer::nameOf (studio.library.takes().front()));
              (void) studio.backing.play (true);
              stage.run (3.0);
              openListening (stage);
          }) },
        { "listening-channels", [] (Stage& stage) {
             (void) stage.studio->sourceActions.dealOut ("band");
             stage.view->show (Preferences::View::channels);
             stage.run (3.0);
             openListening (stage);
         } },
    };
}
} // namespace

States listeningStates()
{
    const auto with = [] (std::function<void (Setup&)> change) {
        return overMain ([change = std::move (change)] (Stage& stage) {
            (void) stage.studio->editor.edit ("Listening", change);
            stage.run (4.0);
            openListening (stage);
        });
    };

    States states {
        { "listening", with (switchMonitorsOn) },
        { "listening-both", with ([] (Setup& setup) {
              setup.monitor.throughComputer = true;
              setup.monitor.bufferSamples = 64;
              setup.monitor.headphonesDb = 0.0;
              setup.monitorPlacement.angleDeg = 110.0;
              switchMonitorsOn (setup);
          }) },
        { "listening-howl", with ([] (Setup& setup) {
              switchMonitorsOn (setup);
              setup.monitor.monitorsDb = 0.0;
              setup.monitorPlacement = { MonitorPlacement::nearestM, 0.0 };
              setup.rig.channels.front().builtIn.gainDb = 60.0;
          }) },
        { "listening-agree", overMain ([] (Stage& stage) {
              (void) stage.studio->sourceActions.choose (juce::String (InputSource::live));
              (void) stage.studio->editor.edit ("Monitors", switchMonitorsOn);
              stage.run (1.0);
              openListening (stage);
          }) },
        { "listening-click", with ([] (Setup& setup) { setup.backing.kind = Backing::Kind::click; }) },
        { "listening-no-direct", overMain ([] (Stage& stage) {
              (void) stage.studio->equipment.chooseInterface ("sound-card");
              stage.run (3.0);
              openListening (stage);
          }) },
        { "listening-late", with ([] (Setup& setup) {
              setup.monitor.direct = false;
              setup.monitor.throughComputer = true;
              setup.monitor.bufferSamples = 1024;
          }) },
        { "listening-instrument", overMain ([] (Stage& stage) {
              (void) stage.studio->sourceActions.choose ("electric-guitar");
              stage.run (4.0);
              openListening (stage);
          }) },
    };

    states.merge (listeningAtWorkStates());
    return states;
}
} // namespace plus48::ui
