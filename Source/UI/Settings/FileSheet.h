// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
/** What somebody is asked for: a file to open, a place to save to, or a folder. */
struct FileQuestion
{
    enum class Kind
    {
        open,
        save,
        folder
    };

    Kind kind = Kind::open;

    /** "Where takes go" */
    juce::String title;

    /** Where the list begins: a folder, or the file whose name is offered. */
    juce::File start;

    /** Such as `*.wav;*.flac`; empty: every file. */
    juce::String patterns;

    /** What a saved file's name ends with, whether it is typed or not: `.wav`. */
    juce::String ending;
};

/** Asks for a file or folder over the whole window, in the window's own look. [message thread] */
class FileSheet : public Overlay, private juce::FileBrowserListener
{
public:
    /** Opens in the window that `from` is in. `whenChosen` is called once, and not at all where it is cancelled; a file that is there
        is replaced only after a second press.
    */
    static void ask (juce::Component& from, const FileQuestion&, std::function<void (const juce::File&)> whenChosen);

    explicit FileSheet (const FileQuestion&);
    ~FileSheet() override;

    /** Called after `onClose`. */
    std::function<void (const juce::File&)> onChosen;

    /** What its buttons and double-clicks do. */
    void accept();

    /** The browser inside. */
    juce::FileBrowserComponent& fileBrowser() noexcept { return browser; }

    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;
    void selectionChanged() override;
    void fileClicked (const juce::File&, const juce::MouseEvent&) override {}
    void fileDoubleClicked (const juce::File&) override { accept(); }
    void browserRootChanged (const juce::File&) override { selectionChanged(); }
    juce::File answer() const;
    juce::String verb() const;

    const FileQuestion question;
    juce::WildcardFileFilter filter;
    juce::FileBrowserComponent browser;
    PushButton cancelButton, acceptButton, cross;

    /** The file that the next press replaces. */
    juce::File confirmed;
    juce::String footer;
};
} // namespace plus48::ui
