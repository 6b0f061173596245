// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainView.h"

/** A lesson in the window: it decides what is seen, and the person's own view and setup come back at its end. */
namespace plus48::ui
{
void MainView::prepareLessons()
{
    lessonPanels.addToWindow();
    lessonPanels.onNext = [this] { lessons.goOn(); };
    lessonPanels.onLeave = [this] { leaveLesson(); };
    lessonPanels.onAgain = [this] { lessons.again(); };
    lessonPanels.onBegin = [this] (const juce::String& id) { beginLesson (id); };
    lessonPanels.onShowMe = [this] {
        const auto turned = lessons.solutionInWords();
        lessons.showMe();
        studio.notices.notify ({ turned, "Undo", [this] { stepBack(); } });
    };
}

void MainView::beginLesson (const juce::String& id)
{
    // The one after it is of where the first one was begun.
    const auto isOfLearn = isLearnOpen() || (lessons.isOn() && isLessonOfLearn);

    if (studio.notices.report (lessons.begin (id)).failed())
        return;

    isLessonOfLearn = isOfLearn;

    if (studio.hearThrough.take() != 0)
        studio.hearThrough.close();

    while (! layers.isEmpty())
        closeOverlay();

    takes.closeBin();

    // Not what opened the list of lessons: Enter goes on with the lesson.
    if (isShowing())
        grabKeyboardFocus();
}

void MainView::showLesson()
{
    const auto isOn = lessons.isOn();
    const auto place = isOn ? lessons.lesson()->id + " " + juce::String (static_cast<int> (lessons.step())) + " " + juce::String (lessons.task()) : juce::String();
    const auto isNewStep = std::exchange (lessonPlace, place) != place;
    const auto isJustFound = isOn && lessons.isFound() && ! wasFound;
    wasFound = isOn && lessons.isFound();

    if (isNewStep)
        lessonView = isOn ? std::optional (lessonPanels.needsChannels() ? Preferences::View::channels : Preferences::View::path) : std::nullopt;

    top.setPractice (isOn);
    path.setPractice (isOn);
    compare.setTilesFirst (isOn);
    takes.setNote (isOn ? "Yours: a lesson leaves them as they are" : juce::String());

    const auto hadFocus = hasKeyboardFocus (true);
    resized();
    lessonPanels.refresh();

    // Each step begins in the window: Enter goes on, and Tab comes to the bar first.
    if (isNewStep && hadFocus && isShowing() && layers.isEmpty())
        grabKeyboardFocus();

    if (isJustFound && ! isNewStep)
        giveKeyboardToWayOn();
}

/** From the control that is right now: another Enter there would turn it again. */
void MainView::giveKeyboardToWayOn()
{
    auto* const focused = dynamic_cast<Control*> (juce::Component::getCurrentlyFocusedComponent());
    auto& next = lessonPanels.lessonBar().nextButton();

    if (focused != nullptr && layers.isEmpty() && (path.isParentOf (focused) || channels.isParentOf (focused)) && ! focused->isMouseButtonDown() && next.isShowing())
        next.grabKeyboardFocus();
}

/** Back to where it was begun: the list of lessons, or the window. Whoever has done one goes back to the setup, as its card says. */
void MainView::leaveLesson()
{
    const auto isToLearn = isLessonOfLearn && lessons.step() != LessonSession::Step::keep;
    lessons.leave();

    if (isToLearn)
        openLearn();

    studio.notices.notify ({ "Your setup is back.", {}, {} });
}

std::unique_ptr<juce::ComponentTraverser> MainView::createKeyboardFocusTraverser() { return std::make_unique<LessonFocus> (lessonPanels.focusOrder()); }
} // namespace plus48::ui
