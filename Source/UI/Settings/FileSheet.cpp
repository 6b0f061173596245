// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/FileSheet.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int sheetWidth = 760, sheetHeight = 560, fileFooterHeight = 64;

int flagsFor (const FileQuestion& question)
{
    using Browser = juce::FileBrowserComponent;

    switch (question.kind)
    {
        case FileQuestion::Kind::save: return Browser::saveMode | Browser::canSelectFiles | Browser::doNotClearFileNameOnRootChange;
        case FileQuestion::Kind::folder: return Browser::openMode | Browser::canSelectDirectories;
        case FileQuestion::Kind::open: break;
    }

    return Browser::openMode | Browser::canSelectFiles;
}
} // namespace

void FileSheet::ask (juce::Component& from, const FileQuestion& question, std::function<void (const juce::File&)> whenChosen)
{
    auto* const host = from.findParentComponentOfClass<OverlayHost>();

    if (host == nullptr)
        return;

    auto sheet = std::make_unique<FileSheet> (question);
    sheet->onChosen = std::move (whenChosen);
    host->open (std::move (sheet));
}

FileSheet::FileSheet (const FileQuestion& asked)
    : question (asked),
      filter (asked.patterns.isEmpty() ? "*" : asked.patterns, "*", {}),
      browser (flagsFor (asked), asked.start, asked.kind == FileQuestion::Kind::folder ? nullptr : &filter, nullptr),
      cancelButton (PushButton::Kind::plain, "Cancel"),
      acceptButton (PushButton::Kind::primary, verb()),
      cross (PushButton::Kind::ghost, {}, Icon::cross)
{
    setTitle (question.title);
    cross.setTitle ("Close");
    browser.setFilenameBoxLabel (question.kind == FileQuestion::Kind::folder ? "Folder" : "Name");
    browser.addListener (this);
    cancelButton.onPress = [this] { close(); };
    cross.onPress = [this] { close(); };
    acceptButton.onPress = [this] { accept(); };

    addAndMakeVisible (browser);
    addAndMakeVisible (cancelButton);
    addAndMakeVisible (acceptButton);
    addAndMakeVisible (cross);
    selectionChanged();
}

FileSheet::~FileSheet() { browser.removeListener (this); }

juce::String FileSheet::verb() const
{
    switch (question.kind)
    {
        case FileQuestion::Kind::save: return "Save";
        case FileQuestion::Kind::folder: return "Use this folder";
        case FileQuestion::Kind::open: break;
    }

    return "Open";
}

juce::File FileSheet::answer() const
{
    const auto selected = browser.getNumSelectedFiles() > 0 ? browser.getSelectedFile (0) : juce::File();

    // A folder is also chosen by standing in it.
    if (question.kind == FileQuestion::Kind::folder)
        return selected.isDirectory() ? selected : browser.getRoot();

    if (question.kind == FileQuestion::Kind::save)
    {
        if (selected == juce::File() || selected.isDirectory())
            return {};

        return question.ending.isEmpty() || selected.hasFileExtension (question.ending) ? selected : selected.getSiblingFile (selected.getFileName() + question.ending);
    }

    return selected.existsAsFile() ? selected : juce::File();
}

void FileSheet::selectionChanged()
{
    confirmed = juce::File();
    footer = question.kind == FileQuestion::Kind::folder ? answer().getFullPathName() : juce::String();
    acceptButton.setText (verb());
    acceptButton.setDisabledReason (answer() == juce::File() ? (question.kind == FileQuestion::Kind::save ? "Give it a name first." : "Choose a file first.") : "");
    resized();
    repaint();
}

void FileSheet::accept()
{
    const auto chosen = answer();

    if (chosen == juce::File())
        return;

    if (question.kind == FileQuestion::Kind::save && chosen.exists() && confirmed != chosen)
    {
        confirmed = chosen;
        footer = chosen.getFileName() + " is there already.";
        acceptButton.setText ("Replace it");
        resized();
        repaint();
        return;
    }

    // The answer may open something else: after this is gone.
    const auto tell = onChosen;
    close();

    if (tell)
        tell (chosen);
}

juce::Rectangle<int> FileSheet::sheetArea() const
{
    return getLocalBounds().withSizeKeepingCentre (std::min (sheetWidth, getWidth() - 40), std::min (sheetHeight, getHeight() - 40));
}

void FileSheet::resized()
{
    auto area = sheetArea();
    cross.setBody (sheetCrossArea (area));
    area.removeFromTop (sheetHeaderHeight);
    auto foot = area.removeFromBottom (fileFooterHeight).reduced (sheetMargin, 16);

    for (auto* const button : { &acceptButton, &cancelButton })
    {
        button->setBody (foot.removeFromRight (button->idealWidth()));
        foot.removeFromRight (8);
    }

    browser.setBounds (area.reduced (sheetMargin, 16));
}

bool FileSheet::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::returnKey)
    {
        accept();
        return true;
    }

    if (Overlay::keyPressed (key))
        return true;

    // What is below gets no key but Tab, which moves on in here.
    return ! key.isKeyCode (juce::KeyPress::tabKey);
}

void FileSheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> sheet)
{
    fillAndStroke (g, sheet, 16.0f, palette().s1, palette().line2, 1.0f);
    paintSheetHeader (g, sheet, question.title);

    auto foot = sheet.removeFromBottom (static_cast<float> (fileFooterHeight));
    g.setColour (palette().line);
    g.fillRect (foot.withHeight (1.0f));

    foot = foot.withTrimmedLeft (static_cast<float> (sheetMargin)).withRight (static_cast<float> (cancelButton.getX()) - 12.0f);
    drawText (g, footer, type::label(), confirmed == juce::File() ? palette().t3 : palette().hot, foot);
}
} // namespace plus48::ui
