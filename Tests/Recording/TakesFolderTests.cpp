// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/SessionFolder.h"
#include "Recording/TakesFolder.h"
#include "TemporaryFolder.h"

using namespace plus48;

TEST_CASE ("A takes folder is gone where it is known, and neither it nor its takes are there", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto takes = folder.get().getChildFile ("Takes");
    const auto remembered = [&] (int highest) {
        const juce::DynamicObject::Ptr entry = new juce::DynamicObject();
        entry->setProperty ("folder", takes.getFullPathName());
        entry->setProperty ("highest", highest);
        return juce::var (juce::Array<juce::var> { entry.get() });
    };

    CHECK_FALSE (isTakesFolderGone (takes, {}, false));
    CHECK (isTakesFolderGone (takes, {}, true));
    CHECK (isTakesFolderGone (takes, remembered (0), false));
    juce::StringArray notes;
    REQUIRE (SessionFolder (takes).open (notes).wasOk());
    CHECK_FALSE (isTakesFolderGone (takes, remembered (0), false));

    // Made anew on the place of the drive.
    CHECK (isTakesFolderGone (takes, remembered (3), false));
    takes.getChildFile ("Take 003 - Voice.wav").create();
    CHECK_FALSE (isTakesFolderGone (takes, remembered (3), false));
}

TEST_CASE ("The place of a drive is empty where the system's table has it, and nothing is mounted", "[recording]")
{
    const test::TemporaryFolder folder;
    const auto drive = folder.get().getChildFile ("a drive");
    drive.createDirectory();
    const auto table = folder.write ("fstab", "# comment\nUUID=1 / ext4 defaults 0 1\nproc /proc proc defaults 0 0\nUUID=2 " + drive.getFullPathName().replace (" ", "\\040").toStdString() + " ext4 noauto 0 0\n");

    CHECK (emptyMountPointOf (drive.getChildFile ("Takes/Band"), table) == drive);
    CHECK (emptyMountPointOf (drive, table) == drive);
    CHECK (emptyMountPointOf (folder.get().getChildFile ("Takes"), table) == juce::File());
    CHECK (emptyMountPointOf (juce::File ("/proc/Takes"), table) == juce::File());
    CHECK (emptyMountPointOf (drive.getChildFile ("Takes"), folder.get().getChildFile ("none")) == juce::File());
}
