// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTestWindow.h"
#include "UI/Verdict/VerdictPage.h"

#include "Measurement/VerdictWords.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
/** A window whose verdict is open. */
struct VerdictWindow : test::TestWindow
{
    explicit VerdictWindow (juce::Point<int> size = { 1440, 900 }) : TestWindow (size)
    {
        REQUIRE (studio().equipment.chooseInterface ("cheap-2").wasOk());
        REQUIRE (studio().equipment.chooseMicrophone ("broadcast-dynamic").wasOk());
        view().openVerdict();
        tick();
    }

    VerdictPage& page() { return shown<VerdictPage>(); }

    void tick()
    {
        for (int i = 0; i < 10; ++i)
            view().advance (0.03);

        test::OnScreen::settle();
    }
};

juce::String idOfFocus()
{
    const auto* const focused = test::OnScreen::focused();
    return focused != nullptr ? focused->getComponentID() : juce::String();
}
} // namespace

TEST_CASE ("The coach's question leads to the whole answer", "[ui][verdict]")
{
    test::TestWindow window;
    auto& question = window.part<Pressable> ("verdict question");
    window.click (question);
    CHECK (window.shown<VerdictPage>().advice().headline == window.studio().figures.preampAdvice().headline);
}

TEST_CASE ("The page shows the core's ranking, row by row, with its figures", "[ui][verdict]")
{
    VerdictWindow window;
    const auto& ranking = window.studio().figures.preampAdvice().ranking;
    auto& panel = window.part<RankingPanel> ("ranking");
    REQUIRE (panel.allRows().size() == ranking.size());

    for (std::size_t i = 0; i < ranking.size(); ++i)
    {
        const auto& row = *panel.allRows()[i];
        CHECK (row.shown().what == ranking[i].what);
        CHECK (row.shown().noiseDb == ranking[i].noiseDb);
        CHECK (row.getDescription().contains (verdictWords::figure (ranking[i])));

        // Whoever cannot hear it is not asked to.
        CHECK ((test::find (window.view(), "now " + juce::String (static_cast<int> (i))) != nullptr) == ranking[i].isAudible);
    }

    CHECK (window.page().report().contains (window.page().advice().headline));
    CHECK (window.page().words().startsWith (verdictWords::story (window.studio().figures.preampAdvice())));
}

TEST_CASE ("Tab goes through the case, the green action, every row and the blind test; Esc leaves and changes nothing", "[ui][verdict]")
{
    VerdictWindow window;
    const auto before = window.studio().editor.setup();
    juce::StringArray expected { "part 0", "part 1", "part 2", "part 3", "part 4", "do it" };
    const auto& ranking = window.page().advice().ranking;

    for (std::size_t i = 0; i < ranking.size(); ++i)
        if (ranking[i].isAudible)
        {
            expected.add ("now " + juce::String (static_cast<int> (i)));
            expected.add ("with it " + juce::String (static_cast<int> (i)));
        }

    expected.addArray (juce::StringArray { "blind test", "save report", "back" });
    window.part<CaseTile> ("part 0").grabKeyboardFocus();
    juce::StringArray found { idOfFocus() };

    for (int i = 1; i < expected.size(); ++i)
    {
        window.screen->tab();
        found.add (idOfFocus());
    }

    CHECK (found.joinIntoString (", ") == expected.joinIntoString (", "));
    window.screen->press (juce::KeyPress::escapeKey);
    CHECK_FALSE (window.isShown<VerdictPage>());
    CHECK (window.studio().editor.setup() == before);
}

TEST_CASE ("The green action is the cheapest of the best, one step, and the answer follows", "[ui][verdict]")
{
    VerdictWindow window;
    const auto before = window.studio().editor.setup();
    const auto headline = window.page().advice().headline;
    REQUIRE (window.page().advice().best() != nullptr);
    const auto what = window.page().advice().best()->what;
    auto& button = window.part<PushButton> ("do it");
    CHECK (button.getTitle() == verdictWords::action (*window.page().advice().best()));
    window.click (button);
    window.tick();
    CHECK (window.studio().editor.setup() != before);
    CHECK (window.page().advice().headline == window.studio().figures.preampAdvice().headline);
    const auto* const next = window.page().advice().best();
    CHECK ((next == nullptr || next->what != what));

    window.screen->press (juce::KeyPress ('z', juce::ModifierKeys::ctrlModifier, 'z'));
    window.tick();
    CHECK (window.studio().editor.setup() == before);
    CHECK (window.page().advice().headline == headline);
}

TEST_CASE ("A part of the case opens its menu over the page", "[ui][verdict]")
{
    VerdictWindow window;
    window.click (window.part<CaseTile> ("part 0"));
    CHECK (window.isShown<GearMenu>());
    window.screen->press (juce::KeyPress::escapeKey);
    CHECK_FALSE (window.isShown<GearMenu>());
    CHECK (window.isShown<VerdictPage>());
}

TEST_CASE ("Now and with it sound in turns, by the same take, and leave nothing behind", "[ui][verdict]")
{
    VerdictWindow window;
    const auto before = window.studio().editor.setup();
    window.click (window.part<PushButton> ("now 0"));
    window.wait ([&] { return window.page().audition().isSounding(); });
    CHECK (window.studio().transport.state() == Transport::State::playing);
    REQUIRE (window.page().audition().residualLu().has_value());
    CHECK (std::abs (*window.page().audition().residualLu()) <= 0.1);
    CHECK (window.studio().comparison.activePath() == Path::a);

    window.click (window.part<PushButton> ("with it 0"));
    window.tick();
    CHECK (window.studio().comparison.activePath() == Path::b);

    // Space is the transport: silence, and again.
    window.screen->press (juce::KeyPress::spaceKey);
    CHECK_FALSE (window.page().audition().heard().has_value());
    window.screen->press (juce::KeyPress::spaceKey);
    CHECK (window.page().audition().heard().has_value());

    window.screen->press (juce::KeyPress::escapeKey);
    window.tick();
    CHECK_FALSE (window.studio().comparison.isChosen());
    CHECK (window.studio().editor.setup() == before);
}

TEST_CASE ("Without a take, or with one of another source, now and with it are of the performance, and leave nothing behind", "[ui][verdict]")
{
    VerdictWindow window;
    const auto isHeardByTake = [&] { return window.part<PushButton> ("now 0").getHelpText().contains ("your take"); };
    CHECK (isHeardByTake());
    REQUIRE (window.studio().sourceActions.choose ("acoustic-guitar").wasOk());
    window.tick();
    CHECK_FALSE (isHeardByTake());

    window.studio().takes.remove (window.studio().library.takes().front().number);
    window.tick();
    CHECK (window.page().words().endsWith (VerdictCase::assumedWords));
    const auto before = window.studio().editor.setup();
    window.click (window.part<PushButton> ("with it 0"));
    CHECK (window.page().audition().heard().has_value());

    // However long a slow machine takes.
    for (int i = 0; i < 60 && ! window.page().audition().isSounding(); ++i)
        for (int look = 0; look < 500 && ! window.page().audition().isSounding(); ++look)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
            window.view().advance (0.03);
        }

    REQUIRE (window.page().audition().isSounding());
    CHECK (std::abs (window.page().audition().residualLu().value_or (1.0)) <= 0.1);
    window.click (window.part<PushButton> ("now 0"));
    CHECK (window.page().audition().heard() == VerdictSound::Heard { window.page().advice().ranking.front().what, VerdictSound::Side::now });

    // Space is the transport: silence, and again.
    window.screen->press (juce::KeyPress::spaceKey);
    CHECK_FALSE (window.page().audition().heard().has_value());
    window.screen->press (juce::KeyPress::spaceKey);
    CHECK (window.page().audition().isSounding());

    window.screen->press (juce::KeyPress::escapeKey);
    window.tick();
    CHECK_FALSE (window.studio().pairPlayer.isOpen());
    CHECK (window.studio().editor.setup() == before);
}

TEST_CASE ("Of a microphone without a take there is no button to hear anything, and it is said why", "[ui][verdict]")
{
    test::TestWindow window;
    window.studio().takes.remove (window.studio().library.takes().front().number);
    REQUIRE (window.studio().sourceActions.choose (Setup::liveInput).wasOk());
    window.view().openVerdict();
    window.view().advance (0.2);
    CHECK (test::find (window.view(), "now 0") == nullptr);
    CHECK (window.shown<VerdictPage>().words().endsWith (VerdictCase::assumedWords));
}
