// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainView.h"

/** A lesson in the window. */
namespace plus48::ui
{
void MainView::beginLesson (const juce::String& id)
{
    if (studio.notices.report (lessons.begin (id)).failed())
        return;

    while (! layers.isEmpty())
        closeOverlay();
}
} // namespace plus48::ui
