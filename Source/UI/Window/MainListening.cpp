// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainView.h"

#include "UI/Listening/ListeningSheet.h"

/** The sheet of listening, which leaves what is above its word, on the faceplate or over the strips, within reach while it is open. */
namespace plus48::ui
{
ListeningSheet* MainView::listeningSheet() const { return dynamic_cast<ListeningSheet*> (&layers.top()); }

void MainView::openListening()
{
    // The word stays within reach while its sheet is open, and closes it again.
    if (listeningSheet() != nullptr)
        return closeOverlay();

    auto sheet = std::make_unique<ListeningSheet> (studio);
    sheet->onClose = [this] { closeOverlay(); };
    layers.open (std::move (sheet), [opened = sheet.get()] (double seconds) { opened->tick (seconds); });
    placeListening();
}

void MainView::placeListening()
{
    auto* const sheet = listeningSheet();

    if (sheet == nullptr)
        return;

    if (showsChannels())
        sheet->placeUnder (getLocalArea (&channels, channels.listeningWord()), getLocalArea (&channels, channels.belowSummary()).getY());
    else
        sheet->placeUnder (getLocalArea (&path, path.listeningWord()), getLocalArea (&path, path.cardArea (PathPanel::Menu::audioInterface)).getBottom() + 12);
}
} // namespace plus48::ui
