// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

namespace plus48::ui
{
States listeningTestStates()
{
    const auto overTake = [] (std::function<void (Stage&)> open) {
        return overMain ([open = std::move (open)] (Stage& stage) {
            stage.hearBoth();
            open (stage);
        });
    };
    const auto result = [overTake] (Question question, int trials, int count) {
        return overTake ([=] (Stage& stage) { stage.view->listeningTests().openResult (stage.takeTest (question, trials, count, trials)); });
    };
    const auto trial = [overTake] (Question question) {
        return overTake ([=] (Stage& stage) {
            (void) stage.studio->listeningTest.begin (question, 12);
            stage.view->listeningTests().openTrials();
            stage.run (1.0);
            stage.studio->listeningTest.answer (ListeningTestSession::Answer::left);
            stage.run (0.3);
        });
    };

    return {
        { "blind-start", overTake ([] (Stage& stage) { stage.view->listeningTests().openStart(); }) },
        { "blind-start-like", overTake ([] (Stage& stage) { stage.view->listeningTests().openStart (Question::whichDoYouLike); }) },
        { "blind-start-nomatch", overMain ([] (Stage& stage) {
              // Recorded through B, whose gain nobody had matched: A is what the built-in preamp was meanwhile.
              (void) stage.studio->channelActions.setLevelMatched (false);
              (void) stage.studio->editor.editChannel ("Gain", [] (ChannelRig& rig) {
                  rig.external.gainDb += 2.4;
                  rig.activePath = Path::b;
              });
              stage.record (4.0);
              stage.settle();
              (void) stage.studio->transport.play (5);

              for (int i = 0; i < 500 && stage.studio->comparison.state() != TakeComparison::State::ready; ++i)
                  stage.settle();

              stage.view->listeningTests().openStart();
          }) },
        { "blind-test", trial (Question::canYouTell) },
        { "preference-test", trial (Question::whichDoYouLike) },
        { "blind-result", result (Question::canYouTell, 12, 8) },
        { "blind-result-heard", result (Question::canYouTell, 24, 20) },
        { "preference-result", result (Question::whichDoYouLike, 16, 13) },
        { "preference-result-even", result (Question::whichDoYouLike, 16, 9) },
        { "blind-history", overTake ([] (Stage& stage) {
              (void) stage.takeTest (Question::canYouTell, 12, 9, 12);
              (void) stage.takeTest (Question::whichDoYouLike, 16, 9, 16);
              (void) stage.takeTest (Question::canYouTell, 10, 10, 10);
              (void) stage.takeTest (Question::canYouTell, 24, 4, 5);
              (void) stage.takeTest (Question::whichDoYouLike, 16, 13, 16);
              (void) stage.takeTest (Question::canYouTell, 12, 8, 12);
              stage.view->listeningTests().openHistory();
          }) },
        { "blind-history-empty", overMain ([] (Stage& stage) { stage.view->listeningTests().openHistory(); }) },
    };
}
} // namespace plus48::ui
