// SPDX-License-Identifier: GPL-3.0-or-later
#include <juce_core/juce_core.h>

// X11's own names stay in this file.
#if JUCE_LINUX || JUCE_BSD
#define JUCE_GUI_BASICS_INCLUDE_XHEADERS 1
#endif

#include "UI/Controls/Keyboard.h"

#include <array>

namespace plus48::ui::keyboard
{
namespace
{
/** Of the key press that is handled, and what it gives on each of its layouts. */
struct Pressed
{
    int keycode = 0, group = 0;
    bool isRepeat = false;
};

Pressed pressed;
HeldKeys held;

constexpr int firstDigitKey = 10, numGroups = 4;

bool isPrinted (juce::juce_wchar character) noexcept { return character > 0x20 && character < 0x7f; }
bool isDigit (juce::juce_wchar character) noexcept { return character >= '0' && character <= '9'; }

#if JUCE_LINUX || JUCE_BSD
int lastReported = 0;
juce::X11Symbols::XLookupString lookUp = nullptr;
juce::X11Symbols::XkbKeycodeToKeysym toKeysym = nullptr;

juce::juce_wchar symbolOf (int keycode, int group, int level)
{
    auto* const display = juce::XWindowSystem::getInstance()->getDisplay();

    if (toKeysym == nullptr || display == nullptr || keycode <= 0)
        return 0;

    return static_cast<juce::juce_wchar> (toKeysym (display, static_cast<KeyCode> (keycode), static_cast<unsigned int> (group), static_cast<unsigned int> (level)));
}

juce::juce_wchar latinAtPressed();

int noteLookUp (XKeyEvent* event, const char* text, int size, KeySym* symbol, XComposeStatus* status)
{
    pressed.keycode = static_cast<int> (event->keycode);
    pressed.group = static_cast<int> (event->state >> 13u) & (numGroups - 1);
    pressed.isRepeat = ! held.press (pressed.keycode);
    lastReported = pressed.keycode;
    const auto length = lookUp (event, text, size, symbol, status);
    const auto isShortcut = (event->state & ControlMask) != 0;

    // With Ctrl, another script's letters give nothing at all, and JUCE then tells nobody.
    if (length > 0 || ! isShortcut || symbol == nullptr || size < 2 || *symbol < 0x100 || *symbol >= 0xfe00)
        return length;

    if (const auto letter = latinAtPressed(); letter != 0)
    {
        auto* const written = const_cast<char*> (text);
        written[0] = static_cast<char> (letter);
        written[1] = 0;
        *symbol = static_cast<KeySym> (letter);
        return 1;
    }

    return length;
}

KeySym noteKeysym (::Display* display, KeyCode key, unsigned int group, unsigned int level)
{
    lastReported = static_cast<int> (key);
    return toKeysym (display, key, group, level);
}

#else
constexpr int lastReported = 0;
juce::juce_wchar symbolOf (int, int, int) { return 0; }
#endif

/** Of another layout in use that has one, or by its place. */
juce::juce_wchar latinAtPressed()
{
    for (int group = 0; group < numGroups; ++group)
        if (const auto symbol = symbolOf (pressed.keycode, group, 0); isPrinted (symbol))
            return juce::CharacterFunctions::toLowerCase (symbol);

    return usLetterAt (pressed.keycode);
}

bool hasNoSign (int code)
{
    using Keys = juce::KeyPress;
    return code == Keys::tabKey || code == Keys::returnKey || code == Keys::escapeKey || code == Keys::backspaceKey || code == Keys::deleteKey || code == Keys::spaceKey || code > 0xffff;
}
} // namespace

void listen()
{
#if JUCE_LINUX || JUCE_BSD
    auto& symbols = *juce::X11Symbols::getInstance();
    auto* const display = juce::XWindowSystem::getInstance()->getDisplay();

    if (lookUp != nullptr || display == nullptr)
        return;

    // JUCE asks these two for every key: the only place where the key itself can be seen.
    lookUp = std::exchange (symbols.xLookupString, &noteLookUp);
    toKeysym = std::exchange (symbols.xkbKeycodeToKeysym, &noteKeysym);

    // A held key then has no releases in between, which JUCE can take for real ones.
    juce::DynamicLibrary xlib;
    using Detectable = int (*) (::Display*, int, int*);

    if (xlib.open ("libX11.so.6"))
        if (const auto setDetectable = reinterpret_cast<Detectable> (xlib.getFunction ("XkbSetDetectableAutoRepeat")))
            setDetectable (display, 1, nullptr);
#endif
}

bool isRepeat() noexcept { return pressed.isRepeat; }

void keyWasReleased()
{
    held.release (lastReported);
    pressed = {};
}

void forgetHeldKeys()
{
    held.clear();
    pressed = {};
}

juce::juce_wchar usLetterAt (int keycode) noexcept
{
    struct Row
    {
        int first;
        const char* letters;
    };

    constexpr std::array<Row, 4> rows { { { firstDigitKey, "1234567890-=" }, { 24, "qwertyuiop[]" }, { 38, "asdfghjkl;'`" }, { 51, "\\zxcvbnm,./" } } };

    for (const auto& row : rows)
        if (const auto at = keycode - row.first; at >= 0 && at < static_cast<int> (std::char_traits<char>::length (row.letters)))
            return static_cast<juce::juce_wchar> (row.letters[at]);

    return 0;
}

juce::juce_wchar latinOf (const juce::KeyPress& key)
{
    const auto code = key.getKeyCode();
    const auto text = key.getTextCharacter();

    if (hasNoSign (code))
        return 0;

    // As Ctrl makes them.
    if (key.getModifiers().isCtrlDown() && text >= 1 && text <= 26)
        return 'a' + text - 1;

    // A code where there is no character, as tests and some input methods send it.
    if (const auto meant = text >= 0x20 ? text : static_cast<juce::juce_wchar> (code); isPrinted (meant))
        return juce::CharacterFunctions::toLowerCase (meant);

    return latinAtPressed();
}

std::optional<int> shiftedDigitOf (const juce::KeyPress& key)
{
    const auto mods = key.getModifiers();

    if (! mods.isShiftDown() || mods.isCtrlDown() || mods.isAltDown() || mods.isCommandDown())
        return {};

    const auto place = pressed.keycode - firstDigitKey;

    if (place >= 0 && place <= 9)
        return isDigit (symbolOf (pressed.keycode, pressed.group, 0)) ? std::optional<int> ((place + 1) % 10) : std::nullopt;

    const auto code = static_cast<juce::juce_wchar> (key.getKeyCode());
    return isDigit (code) ? std::optional<int> (static_cast<int> (code - '0')) : std::nullopt;
}

std::optional<int> digitOf (const juce::KeyPress& key)
{
    const auto text = key.getTextCharacter() != 0 ? key.getTextCharacter() : static_cast<juce::juce_wchar> (key.getKeyCode());
    const auto mods = key.getModifiers();

    if (mods.isCtrlDown() || mods.isAltDown() || mods.isCommandDown())
        return {};

    if (isDigit (text))
        return static_cast<int> (text - '0');

    const auto place = pressed.keycode - firstDigitKey;

    if (place < 0 || place > 9)
        return {};

    if (const auto shifted = symbolOf (pressed.keycode, pressed.group, 1); isDigit (shifted))
        return static_cast<int> (shifted - '0');

    // Where the digit is without Shift, Shift means something else. Digits of another script are these by their place.
    return isDigit (symbolOf (pressed.keycode, pressed.group, 0)) || isPrinted (text) ? std::nullopt : std::optional<int> ((place + 1) % 10);
}
} // namespace plus48::ui::keyboard
