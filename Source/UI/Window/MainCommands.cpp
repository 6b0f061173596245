// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainView.h"

#include "UI/Controls/Keyboard.h"

namespace plus48::ui
{
/** The one table of keys: what the window does with them, and what the sheet of all keys prints. */
void MainView::makeCommands()
{
    using Keys = juce::KeyPress;
    constexpr auto ctrl = juce::ModifierKeys::ctrlModifier, shift = juce::ModifierKeys::shiftModifier;
    auto& transport = studio.transport;

    const auto hear = [this] (Path which) { return [this, which] (const Keys&) { (void) studio.listening.hear (which); }; };
    const auto star = [this] (const Keys&) {
        if (const auto* take = studio.library.find (studio.takes.selected()))
            studio.takes.star (take->number, ! take->metadata.hasStar);
    };

    const auto isInputNumber = [] (const Keys& key) { return ! keyboard::shiftedDigitOf (key).has_value() && juce::isPositiveAndNotGreaterThan (keyboard::digitOf (key).value_or (0) - 1, 7); };

    const auto isStripNumber = [this] (const Keys& key) { return showsChannels() && juce::isPositiveAndNotGreaterThan (keyboard::shiftedDigitOf (key).value_or (0) - 1, 7); };
    const auto isBankKey = [this] (const Keys& key) { return showsChannels() && (keyCode (Keys::pageUpKey) (key) || keyCode (Keys::pageDownKey) (key)); };
    const auto isGainKey = [this] (const Keys& key) { return showsChannels() && letter ('g') (key); };
    const auto isArmBank = [this] (const Keys& key) { return showsChannels() && key.getModifiers().isShiftDown() && letter ('a') (key); };

    const auto isGainEnd = [this] (const Keys& key) { return ! showsChannels() && gain.isNeeded() && keyCode (Keys::escapeKey) (key); };

    commands = {
        { "Channels", "C", "Path, or the channels of all inputs", letter ('c'), [this] (const Keys&) { show (showsChannels() ? Preferences::View::path : Preferences::View::channels); } },
        { "Channels", juce::String::fromUTF8 ("Page \xe2\x86\x91 \xe2\x86\x93"), "The bank before, or the next one", isBankKey, [this] (const Keys& key) { channels.moveBank (key.isKeyCode (Keys::pageDownKey) ? 1 : -1); } },
        { "Channels", "Shift 1 8", "Arm a strip of the bank", isStripNumber, [this] (const Keys& key) { channels.toggleArmed (keyboard::shiftedDigitOf (key).value_or (1) - 1); } },
        { "Channels", "Shift A", "Arm the bank", isArmBank, [this] (const Keys&) { channels.toggleBank(); } },
        { "Channels", "G", "Set all gains", isGainKey, [this] (const Keys&) { studio.gainSetting.isListening() ? studio.gainSetting.cancel() : (void) studio.gainSetting.begin(); } },
        { "Recording", "R", "Record, or end the take", letter ('r'), [this] (const Keys&) { studio.transportActions.toggleRecording(); } },
        { "Recording", "G", "Set gain for me: listen for 10 s, or stop", letter ('g'), [this] (const Keys&) { setGainForMe(); } },
        { "Recording", "Esc", "Stop listening, or put its result away", isGainEnd, [this] (const Keys&) {
             studio.gainSetting.cancel();
             studio.gainSetting.forgetResult();
         } },
        { "Recording", "V", "+48 V", letter ('v'), [this] (const Keys&) { showsChannels() ? channels.togglePhantom() : path.faceplate().togglePhantom(); } },
        { "Recording", juce::String::fromUTF8 ("\xe2\x86\x91"), "Gain up, 1 dB", keyCode (Keys::upKey), [this] (const Keys&) { (void) studio.channelActions.moveGain (1.0); } },
        { "Recording", juce::String::fromUTF8 ("\xe2\x86\x93"), "Gain down, 1 dB", keyCode (Keys::downKey), [this] (const Keys&) { (void) studio.channelActions.moveGain (-1.0); } },
        { "Recording", juce::String::fromUTF8 ("Shift \xe2\x86\x91 \xe2\x86\x93"), "Gain by 0.1 dB", [] (const Keys& key) { return keyCode (Keys::upKey, shift) (key) || keyCode (Keys::downKey, shift) (key); }, [this] (const Keys& key) { (void) studio.channelActions.moveGain (key.isKeyCode (Keys::upKey) ? 0.1 : -0.1); } },
        { "Recording", "1 8", "Show this input", isInputNumber, [this] (const Keys& key) { channels.selectStrip (keyboard::digitOf (key).value_or (1) - 1); } },
        { "Listening", "A", "Listen to the built-in preamp", letter ('a'), hear (Path::a) },
        { "Listening", "B", "Listen to the external preamp", letter ('b'), hear (Path::b) },
        { "Listening", "X", "The other one of the two", letter ('x'), [this] (const Keys&) { (void) studio.listening.hearOther(); } },
        { "Listening", "M", "Level match", letter ('m'), [this] (const Keys&) { (void) studio.channelActions.setLevelMatched (! studio.editor.setup().isLevelMatched); } },
        { "Listening", "N", "Only the noise; held, for a look", letter ('n'), [this] (const Keys&) { compare.toggleNoise(); } },
        { "Listening", "D", "Only the difference between A and B", letter ('d'), [this] (const Keys&) { compare.toggleDifference(); } },
        { "Listening", "T", "Blind test: can you hear a difference?", letter ('t'), [this] (const Keys&) { tests.openStart(); } },
        { "Takes", "Space", "Play or pause the chosen take", keyCode (Keys::spaceKey), [this] (const Keys&) { studio.transportActions.togglePlaying(); } },
        { "Takes", "Home", "To the beginning", keyCode (Keys::homeKey), [&transport] (const Keys&) { transport.seek (0.0); } },
        { "Takes", "H", "Hear through other equipment", letter ('h'), [this] (const Keys&) { openHearThrough (studio.takes.selected()); } },
        { "Takes", "L", "Loop", letter ('l'), [&transport] (const Keys&) { transport.setLooping (! transport.isLooping()); } },
        { "Takes", "S", "Star", letter ('s'), star },
        { "Takes", "F2", "Rename", keyCode (Keys::F2Key), [this] (const Keys&) { showsChannels() ? channels.selectedStrip().beginRenaming() : takes.renameSelected(); } },
        { "Takes", "Delete", "Into the bin, for 30 days", keyCode (Keys::deleteKey), [this] (const Keys&) { studio.takes.remove (studio.takes.selected()); } },
        { "Window", "Ctrl Z", "Undo", keyCode ('z', ctrl), [this] (const Keys&) { stepBack(); } },
        { "Window", "Ctrl Shift Z", "Redo", [] (const Keys& key) { return keyCode ('z', ctrl | shift) (key) || keyCode ('y', ctrl) (key); }, [this] (const Keys&) { stepForward(); } },
        { "Window", "Ctrl O", "Choose the source", keyCode ('o', ctrl), [this] (const Keys&) { openMenu (PathPanel::Menu::source); } },
        { "Window", "Ctrl ,", "Settings", keyCode (',', ctrl), [this] (const Keys&) { openSettings(); } },
        { "Window", "F1", "Learn: lessons and words", keyCode (Keys::F1Key), [this] (const Keys&) { openLearn(); } },
        { "Window", "?", "All keys", letter ('?'), [this] (const Keys&) { openKeys(); } },
    };
}

void MainView::setGainForMe()
{
    if (studio.gainSetting.isListening())
        studio.gainSetting.cancel();
    else
        (void) studio.gainSetting.beginOne();
}

void MainView::stepBack()
{
    const auto name = studio.editor.history().undoName();
    studio.editor.undo();

    if (name.isNotEmpty() && studio.editor.history().redoName() == name)
        studio.notices.notify ({ "Undone: " + name + ".", {}, {} });
}

void MainView::stepForward()
{
    const auto name = studio.editor.history().redoName();
    studio.editor.redo();

    if (name.isNotEmpty() && studio.editor.history().undoName() == name)
        studio.notices.notify ({ "Done again: " + name + ".", {}, {} });
}
} // namespace plus48::ui
