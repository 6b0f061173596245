// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThroughWindow.h"

#include "Studio/GainAdvice.h"

using namespace plus48;
using namespace plus48::ui;
using Keys = juce::KeyPress;

namespace
{
struct Drafted
{
    Drafted() { take = window.hearing().metadataOf (HearThrough::asRecorded); }

    VersionDraft draft() { return { window.studio().catalogue, window.studio().editor, take }; }
    double peak (const VersionDraft& draft) { return expectedPeakDbfs (draft.channel(), draft.rig(), window.studio().catalogue, 0.0); }

    test::HearThroughWindow window;
    TakeMetadata take;
};
} // namespace

TEST_CASE ("What is not chosen for a version stays as the take had it, and what is exchanged gets a gain for the same level", "[ui][hear-through]")
{
    Drafted at;
    auto draft = at.draft();
    CHECK (draft.isUnchanged());
    CHECK (draft.problem().isEmpty());
    const auto level = at.peak (draft);

    draft.set (ParameterId::distance, 0.08);
    CHECK_FALSE (draft.isUnchanged());
    CHECK (draft.channel().distanceMetres == 0.08);
    CHECK (draft.gainDb() == at.take.rig.channels.front().builtIn.gainDb);
    CHECK (draft.rig().interfaceId == at.take.rig.interfaceId);

    draft.setBase (VersionDraft::Base::asItIs);
    CHECK (draft.isUnchanged());
    draft.chooseMicrophone ("quiet-condenser");
    CHECK (draft.channel().phantom);
    CHECK (draft.gainDb() < at.take.rig.channels.front().builtIn.gainDb - 10.0);
    CHECK (std::abs (at.peak (draft) - level) <= 0.51);
    CHECK (draft.channel().distanceMetres == at.take.rig.channels.front().distanceMetres);

    draft.choosePreamp ("clean");
    CHECK (draft.isExternal());
    CHECK (std::abs (at.peak (draft) - level) <= 0.51);

    // A gain that was chosen stays chosen.
    draft.chooseGain (20.0);
    draft.chooseInterface ("studio-8");
    CHECK (draft.gainDb() == 20.0);
    CHECK (draft.rig().interfaceId == "studio-8");

    draft.choosePreamp ("tube-60s");
    draft.chooseDrive (Drive::clean, { 0.5 });
    const auto clean = draft.gainDb();
    draft.chooseDrive (Drive::hot, { 0.5 });
    CHECK (draft.gainDb() > clean + 3.0);
    CHECK (draft.channel().external.trimDb < 0.0);
    CHECK (draft.drive() == Drive::hot);

    // So quiet a performance is not driven by any knob, and that is said.
    draft.chooseDrive (Drive::hot, { 1.0e-4 });
    CHECK (draft.driveNote().contains ("before hot"));

    draft.choosePreamp ({});
    CHECK (draft.driveNote().isEmpty());
    CHECK_FALSE (draft.isExternal());
    CHECK_FALSE (draft.drive().has_value());
}

TEST_CASE ("A version begins as the panel stands, where that is wanted, and says what cannot be combined in one sentence", "[ui][hear-through]")
{
    Drafted at;
    REQUIRE (at.window.studio().equipment.chooseMicrophone ("pencil-condenser").wasOk());
    auto draft = at.draft();
    CHECK (draft.channel().microphoneId == at.take.rig.channels.front().microphoneId);
    draft.setBase (VersionDraft::Base::panel);
    CHECK (draft.channel().microphoneId == "pencil-condenser");
    CHECK (draft.problem().isEmpty());
    CHECK (draft.rig().sampleRate == at.take.rig.sampleRate);

    draft.setBase (VersionDraft::Base::asItIs);
    draft.chooseInterface ("sound-card");
    draft.set (ParameterId::phantom, 1.0);
    CHECK (draft.problem().isNotEmpty());
    CHECK (draft.problem().endsWithChar ('.'));
}

TEST_CASE ("The sheet makes a version of what was chosen in it, and Esc makes none", "[ui][hear-through]")
{
    test::HearThroughWindow window;
    window.click (window.part<AddRow> ("add version"));
    (void) window.shown<VersionSheet>();
    CHECK (window.part<PushButton> ("make it").disabledReason().isNotEmpty());
    (void) test::picture (window.view(), "hear-through-add");
    window.screen->press (Keys::escapeKey);
    CHECK_FALSE (window.isShown<VersionSheet>());
    CHECK (window.isShown<HearThroughPage>());
    CHECK (window.hearing().versions().size() == 1);

    window.click (window.part<AddRow> ("add version"));
    auto& sheet = window.shown<VersionSheet>();
    sheet.choices().preamps().setSelected (2, juce::sendNotification);
    const auto preamp = sheet.choices().draft().channel().external.preampId;
    CHECK (window.part<PushButton> ("make it").disabledReason().isEmpty());
    window.click (window.part<PushButton> ("make it"));
    CHECK_FALSE (window.isShown<VersionSheet>());
    REQUIRE (window.hearing().versions().size() == 2);
    window.waitForAll();
    const auto made = window.hearing().metadataOf (window.version (1).id).rig.channels.front();
    CHECK (made.activePath == Path::b);
    CHECK (made.external.preampId == preamp);
    CHECK (made.distanceMetres == window.hearing().metadataOf (0).rig.channels.front().distanceMetres);

    // Another one in place of it begins as it is.
    const auto replaced = window.version (1).id;
    window.page().openSheet (replaced);
    auto& another = window.shown<VersionSheet>();
    CHECK (another.getTitle() == "Choose another");
    CHECK (another.choices().draft().channel().external.preampId == preamp);
    another.choices().preamps().setSelected (3, juce::sendNotification);
    const auto next = another.choices().draft().channel().external.preampId;
    window.click (window.part<PushButton> ("make it"));
    CHECK (window.hearing().versions().size() == 2);
    CHECK (window.version (1).id == replaced);
    CHECK (window.hearing().metadataOf (replaced).rig.channels.front().external.preampId == next);
    window.waitForAll();
    CHECK (window.version (1).state == test::HearThroughWindow::State::ready);

    // The drive waits for the loudest sample of the take, and is there then.
    window.click (window.part<AddRow> ("add version"));
    auto& second = window.shown<VersionSheet>();
    second.choices().preamps().setSelected (4, juce::sendNotification);
    window.wait ([&] { return window.part<Segments> ("drive").disabledReason().isEmpty(); });
    window.part<Segments> ("drive").setSelected (2, juce::sendNotification);
    CHECK (second.choices().draft().drive() == Drive::hot);
    window.screen->press (Keys::returnKey);
    CHECK (window.hearing().versions().size() == 3);
}
