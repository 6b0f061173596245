// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/TestScreens.h"

#include "ListeningTest/TestExport.h"
#include "Recording/OutputFile.h"
#include "Rig/RigJson.h"
#include "UI/ListeningTest/HistoryPage.h"
#include "UI/ListeningTest/ResultPage.h"
#include "UI/ListeningTest/StartSheet.h"
#include "UI/ListeningTest/TestSaving.h"
#include "UI/ListeningTest/TrialPage.h"

namespace plus48::ui
{
void TestScreens::openOver (std::unique_ptr<Overlay> page, std::function<void (double)> tick)
{
    if (page->onClose == nullptr)
        page->onClose = [this] { closeTop(); };

    ++numOpen;
    host.open (std::move (page), std::move (tick));
}

void TestScreens::closeTop()
{
    if (numOpen == 0)
        return;

    --numOpen;
    host.closeTop();
}

void TestScreens::closeAll()
{
    while (numOpen > 0)
        closeTop();
}

void TestScreens::openStart (Question question, int trials)
{
    if (studio.notices.report (studio.listeningTest.prepare()).failed())
        return;

    auto sheet = std::make_unique<StartSheet> (studio);
    auto& opened = *sheet;
    opened.choose (question, trials);
    opened.onStart = [this] (Question asked, int number) { begin (asked, number); };
    opened.onEarlierTests = [this] {
        closeTop();
        openHistory();
    };
    openOver (std::move (sheet), [&opened] (double seconds) { opened.tick (seconds); });
}

void TestScreens::begin (Question question, int trials)
{
    // What is not fair by now is said in the sheet, which stays.
    if (studio.notices.report (studio.listeningTest.begin (question, trials)).failed())
        return;

    closeAll();
    openTrials();
}

void TestScreens::goOn (const TestHistory::Test& unfinished)
{
    if (studio.notices.report (studio.listeningTest.goOn (unfinished)).failed())
        return;

    closeAll();
    openTrials();
}

void TestScreens::openTrials()
{
    studio.notices.dismiss();
    auto page = std::make_unique<TrialPage> (studio);
    auto& opened = *page;
    opened.onClose = [this] {
        studio.listeningTest.leave();
        closeTop();
        studio.notices.notify ({ "The test is kept, unfinished: it can go on.", "Earlier tests", [this] { openHistory(); } });
    };
    opened.onInterrupted = [this] { closeTop(); };
    opened.onFinished = [this] {
        const auto record = studio.listeningTest.test().record;
        studio.listeningTest.leave();
        closeTop();
        openResult (record);
    };
    openOver (std::move (page), [&opened] (double seconds) { opened.tick (seconds); });
}

void TestScreens::openResult (const TestRecord& record)
{
    auto page = std::make_unique<ResultPage> (record);
    auto& opened = *page;
    opened.onStep = [this, record] (ResultAdvice::Step step) { takeStep (record, step); };
    opened.onSave = [this, &opened, record] { saveTests (opened, studio.notices, { record }, TestFormat::text); };
    openOver (std::move (page), {});
}

void TestScreens::openHistory()
{
    auto page = std::make_unique<HistoryPage> (studio);
    auto& opened = *page;
    opened.onOpen = [this] (const TestHistory::Test& test) { openResult (test.record); };
    opened.onGoOn = [this] (const TestHistory::Test& test) { goOn (test); };
    opened.onNewTest = [this] {
        closeAll();
        openStart();
    };
    openOver (std::move (page), [&opened] (double seconds) { opened.tick (seconds); });
}

void TestScreens::takeStep (const TestRecord& record, ResultAdvice::Step step)
{
    const auto question = record.trials.question;
    closeAll();

    switch (step)
    {
        case ResultAdvice::Step::useA: use (record.a, Path::a); return;
        case ResultAdvice::Step::useB: use (record.b, Path::b); return;
        case ResultAdvice::Step::again: openStart (question, record.trials.number); return;
        case ResultAdvice::Step::longer: openStart (question, ResultAdvice (record).longerTrials); return;
        case ResultAdvice::Step::askWhichIsLiked: openStart (Question::whichDoYouLike, record.trials.number); return;
    }
}

void TestScreens::use (const TestRecord::Side& side, Path path)
{
    RigDraft draft;

    if (path == Path::b && readRig (side.rig, draft).wasOk())
        if (const auto id = complete (draft, studio.catalogue).channels.front().external.preampId; studio.catalogue.preamp (id) != nullptr && id != studio.editor.channel().external.preampId)
            (void) studio.equipment.choosePreamp (id);

    if (studio.channelActions.hear (path).wasOk())
        studio.notices.notify ({ path == Path::a ? juce::String ("The built-in preamp is what is heard and recorded now.") : side.name + " is in the slot now, and what is heard and recorded.", {}, {} });
}
} // namespace plus48::ui
