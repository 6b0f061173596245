// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/TestScreens.h"

#include "ListeningTest/TestExport.h"
#include "Recording/OutputFile.h"
#include "Rig/Json.h"
#include "Rig/RigJson.h"
#include "UI/ListeningTest/HistoryPage.h"
#include "UI/ListeningTest/ResultPage.h"
#include "UI/ListeningTest/StartSheet.h"
#include "UI/ListeningTest/TestSaving.h"
#include "UI/ListeningTest/TrialPage.h"
#include "UI/Share/ShareSheet.h"

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
    if (studio.notices.report (studio.listeningTest.prepare()).wasOk())
        openSheet (question, trials);
}

juce::Result TestScreens::openProof (const ClaimedPair& pair, int trials)
{
    const auto opened = studio.claims.open (pair);

    if (opened.wasOk())
        openSheet (Question::canYouTell, trials);

    return opened;
}

void TestScreens::openSheet (Question question, int trials)
{
    auto sheet = std::make_unique<StartSheet> (studio);
    auto& opened = *sheet;
    opened.choose (question, trials);
    opened.onStart = [this] (Question asked, int number) { begin (asked, number); };
    opened.onClose = [this] {
        studio.listeningTest.cancel();
        closeTop();
    };
    opened.onEarlierTests = [this] {
        studio.listeningTest.cancel();
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
    auto page = std::make_unique<TrialPage> (studio.listeningTest, studio.library, studio.transport);
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
    opened.onShare = [this, &opened, record] { share (opened, record); };
    openOver (std::move (page), {});
}

/** What was heard, as it was heard. */
void TestScreens::share (juce::Component& from, const TestRecord& record)
{
    const auto* const take = studio.library.find (record.take);

    if (take == nullptr || ! take->recorded.existsAsFile())
    {
        studio.notices.notify ({ "Take " + juce::String (record.take) + ", which this test is of, is not among the takes any more.", {}, {} });
        return;
    }

    RigDraft draft;
    const auto external = readRig (record.b.rig, draft).wasOk() ? complete (draft, studio.catalogue).channels.front().external : studio.editor.channel().external;
    auto subject = shareSubject (*take, external, studio.catalogue);

    // Versions of other kinds are kept by whoever made them.
    const auto isHere = [&subject] (std::size_t i, const TestRecord::Side& side) { return toJsonText (toJson (subject.versions[i].metadata.rig)) == toJsonText (side.rig); };

    if (! subject.hasTwo() || ! isHere (0, record.a) || ! isHere (1, record.b))
    {
        studio.notices.notify ({ "What was compared in this test is not A and B of take " + juce::String (record.take) + " any more: share the take itself.", {}, {} });
        return;
    }

    if (record.loopLength > 0)
        subject.loop = SharedPart { record.loopStart, record.loopLength };

    ShareSheet::open (from, studio.catalogue, studio.preferences, subject, studio.library.peaks (record.take));
}

void TestScreens::openHistory()
{
    auto page = std::make_unique<HistoryPage> (studio.listeningTest, studio.notices);
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
    closeAll();

    switch (step)
    {
        case ResultAdvice::Step::useA: use (record.a, Path::a); return;
        case ResultAdvice::Step::useB: use (record.b, Path::b); return;
        case ResultAdvice::Step::again: openAgain (record, record.trials.question, record.trials.number); return;
        case ResultAdvice::Step::longer: openAgain (record, record.trials.question, ResultAdvice (record).longerTrials); return;
        case ResultAdvice::Step::askWhichIsLiked: openAgain (record, Question::whichDoYouLike, record.trials.number); return;
    }
}

/** What was to be proved stays so, whatever is in the slot by now; and two versions of a take stay those two. */
void TestScreens::openAgain (const TestRecord& record, Question question, int trials)
{
    if (record.isOfVersions)
    {
        if (onVersions != nullptr)
            onVersions (record.take);

        if (studio.hearThrough.take() == record.take && studio.hearThrough.openPair (record.take, record.a.rig, record.b.rig))
            openStart (question, trials);
        else
            studio.notices.notify ({ "What was compared in this test is not among the versions of take " + juce::String (record.take) + " any more.", {}, {} });

        return;
    }

    const auto pair = question == record.trials.question ? studio.claims.of (record) : std::nullopt;

    if (pair.has_value())
        (void) studio.notices.report (openProof (*pair, trials));
    else
        openStart (question, trials);
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
