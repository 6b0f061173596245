// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainView.h"

#include "UI/FirstStart/FirstStart.h"
#include "UI/HearThrough/HearThroughPage.h"
#include "UI/Learn/LearnPage.h"
#include "UI/Settings/KeysSheet.h"
#include "UI/Settings/SettingsSheet.h"
#include "UI/Share/ShareSheet.h"
#include "UI/Verdict/VerdictPage.h"

// What opens over the window.

namespace plus48::ui
{
namespace
{
GearMenu::Kind kindOf (PathPanel::Menu menu)
{
    switch (menu)
    {
        case PathPanel::Menu::source: return GearMenu::Kind::source;
        case PathPanel::Menu::microphone: return GearMenu::Kind::microphone;
        case PathPanel::Menu::preamp: return GearMenu::Kind::preamp;
        case PathPanel::Menu::audioInterface: break;
    }

    return GearMenu::Kind::audioInterface;
}
} // namespace

void MainView::openFirstStart()
{
    auto sheet = std::make_unique<FirstStart> (studio.changes, studio.devices, studio.sourceActions, studio.channelActions, studio.preferences, studio.catalogue, studio.equipment);
    sheet->onClose = [this] { closeOverlay(); };
    sheet->onOpenSettings = [this] { openSettings(); };
    layers.open (std::move (sheet));
}

void MainView::openHearThrough (int takeNumber)
{
    if (takeNumber == 0)
    {
        (void) studio.notices.refuse ("Record a take first: then it can be heard through any other equipment.");
        return;
    }

    if (studio.notices.report (studio.hearThrough.open (takeNumber)).failed())
        return;

    auto page = std::make_unique<HearThroughPage> (studio);
    auto& opened = *page;
    opened.onClose = [this] {
        studio.hearThrough.close();
        closeOverlay();
    };
    opened.onBlindTest = [this] { tests.openStart(); };
    opened.onShare = [this] { shareVersions(); };
    opened.onShowKeys = [this] { openKeys(); };
    layers.open (std::move (page), [&opened] (double seconds) { opened.tick (seconds); });
}

void MainView::openVerdict()
{
    auto page = std::make_unique<VerdictPage> (studio);
    auto& opened = *page;
    opened.onClose = [this] { closeOverlay(); };
    opened.onBlindTest = [this] { (void) studio.notices.report (tests.openProof (studio.claims.ofSlot (Claim::Kind::preamp))); };
    opened.onOpenMenu = [this] (GearMenu::Kind kind, juce::Rectangle<int> from) {
        auto menu = std::make_unique<GearMenu> (studio, kind, from);
        menu->onClose = [this] { closeOverlay(); };
        menu->onProve = [this] (const ClaimedPair& pair) { return tests.openProof (pair); };
        menu->setScrimTop (from.getBottom() + 6);
        layers.open (std::move (menu));
    };
    layers.open (std::move (page), [&opened] (double seconds) { opened.tick (seconds); });
}

void MainView::shareVersions()
{
    const auto number = studio.hearThrough.take();
    const auto* take = studio.library.find (number);

    if (take == nullptr || ! take->recorded.existsAsFile())
        return;

    const auto& compared = studio.comparison;
    const auto areTwo = compared.isChosen() && compared.version (Path::a).isThere() && compared.version (Path::b).isThere();
    auto subject = areTwo ? shareSubject (*take, compared.version (Path::a), compared.version (Path::b)) : ShareSubject { number, { { take->metadata, take->recorded, take->raw } } };

    if (const auto loop = compared.loop())
        subject.loop = SharedPart { loop->start, loop->length() };

    open (std::make_unique<ShareSheet> (studio.catalogue, studio.preferences, std::move (subject), studio.library.peaks (number)));
}

void MainView::openSettings()
{
    auto sheet = std::make_unique<SettingsSheet> (studio);
    sheet->onClose = [this] { closeOverlay(); };
    sheet->onShowKeys = [this] { openKeys(); };
    layers.open (std::move (sheet), [opened = sheet.get()] (double seconds) { opened->tick (seconds); });
}

void MainView::openKeys()
{
    std::vector<KeyGroup> groups;

    const auto add = [&groups] (const Command& command) {
        if (groups.empty() || groups.back().title != command.group)
            groups.push_back ({ command.group, {} });

        groups.back().rows.push_back ({ command.key, command.name });
    };

    for (const auto& command : commands)
        add (command);

    for (const auto& command : HearThroughPage::commandsOf (nullptr))
        add (command);

    for (const auto& command : LearnPage::commandsOf (nullptr))
        add (command);

    auto sheet = std::make_unique<KeysSheet> (groups);
    sheet->onClose = [this] { closeOverlay(); };
    layers.open (std::move (sheet));
}

void MainView::openMenu (PathPanel::Menu menu)
{
    const auto from = showsChannels() ? getLocalArea (&channels, channels.menuArea (menu)) : getLocalArea (&path, path.cardArea (menu));
    auto opened = std::make_unique<GearMenu> (studio, kindOf (menu), from);
    opened->onClose = [this] { closeOverlay(); };
    opened->onProve = [this] (const ClaimedPair& pair) { return tests.openProof (pair); };
    opened->setScrimTop (showsChannels() ? channels.getY() + ChannelSummary::height (size) + 6 : path.getBottom() + 6);
    layers.open (std::move (opened));
    path.setOpenMenu (menu);
}
} // namespace plus48::ui
