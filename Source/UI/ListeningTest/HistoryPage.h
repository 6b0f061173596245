// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ListeningTestSession.h"
#include "Studio/Notices.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/LinkText.h"
#include "UI/ListeningTest/FullPage.h"
#include "UI/ListeningTest/HistoryRow.h"

#include <memory>
#include <vector>

namespace plus48::ui
{
/** All listening tests of the session, newest first: to look at, to go on with, to save and to delete. [message thread] */
class HistoryPage : public FullPage
{
public:
    /** So long a deleted test is offered to be brought back at once. */
    static constexpr double offerSeconds = 10.0;

    HistoryPage (ListeningTestSession&, Notices&);
    ~HistoryPage() override;

    std::function<void (const TestHistory::Test&)> onOpen, onGoOn;
    std::function<void()> onNewTest;

    void tick (double seconds);
    bool keyPressed (const juce::KeyPress&) override;

    int numTests() const noexcept { return static_cast<int> (rows.size()); }

private:
    class List;

    void arrange() override;
    void paintPage (juce::Graphics&) override;
    void paintEmpty (juce::Graphics&) const;
    void read();
    void choose (int index);
    void press (int index);
    void remove (int index);
    void bringBack (const TestHistory::Test& binned);
    void offer (const juce::String& words);
    TestHistory history() const { return session.history(); }

    ListeningTestSession& session;
    Notices& notices;
    std::unique_ptr<List> list;
    FadingViewport viewport;
    std::vector<std::unique_ptr<HistoryRow>> rows;
    int chosen = 0, numBinned = 0;

    PushButton saveAll { PushButton::Kind::ghost, "Export all", Icon::save }, newTest { PushButton::Kind::primary, "New blind test" }, undo { PushButton::Kind::small, "Bring it back", Icon::undo };
    LinkText binLink { "Bring the newest back" };
    juce::String offered;
    TestHistory::Test removed;
    double offerAge = 0.0;
    juce::Rectangle<int> panelArea, adviceArea, footArea, offerArea;
};
} // namespace plus48::ui
