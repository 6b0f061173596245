// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtherFiles.h"

#include <filesystem>
#include <string>
#include <unistd.h>

namespace plus48
{
namespace
{
using namespace std::string_view_literals;

const char* const save = ", which is not read; save it as WAV or FLAC first, for example with Audacity or ffmpeg";
const char* const another = "; an audio file would be right";

struct Signature
{
    size_t offset;
    std::string_view bytes;
    const char* what;
    bool isSound;
};

const Signature signatures[] {
    { 0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11"sv, "is a Windows Media file (WMA or WMV)", true },
    { 0, "\x1a\x45\xdf\xa3"sv, "is a Matroska or WebM file", true },
    { 8, "AVI "sv, "is an AVI video", true },
    { 0, "FLV"sv, "is a Flash video", true },
    { 0, "\x00\x00\x01\xba"sv, "is an MPEG video", true },
    { 0, "#!AMR"sv, "is an AMR recording, as older phones make them,", true },
    { 0, "wvpk"sv, "is a WavPack file", true },
    { 0, "MAC "sv, "is a Monkey's Audio file", true },
    { 0, "TTA1"sv, "is a True Audio file", true },
    { 0, "DSD "sv, "is a DSD file", true },
    { 0, "FRM8"sv, "is a DSD file", true },
    { 0, "MPCK"sv, "is a Musepack file", true },
    { 0, "ADIF"sv, "is an AAC file", true },
    { 0, "\x0b\x77"sv, "is an AC-3 file", true },
    { 0, "Creative Voice File"sv, "is a Creative Voice file (VOC)", true },
    { 0, "NIST_1A"sv, "is a NIST Sphere file", true },
    { 0, "MThd"sv, "is a MIDI file: notes, without sound", false },
    { 8, "RMID"sv, "is a MIDI file: notes, without sound", false },
    { 0, "\x89PNG"sv, "is an image (PNG)", false },
    { 0, "\xff\xd8\xff"sv, "is an image (JPEG)", false },
    { 0, "GIF8"sv, "is an image (GIF)", false },
    { 8, "WEBP"sv, "is an image (WebP)", false },
    { 0, "II*\0"sv, "is an image (TIFF)", false },
    { 0, "MM\0*"sv, "is an image (TIFF)", false },
    { 0, "%PDF"sv, "is a PDF document", false },
    { 0, "PK\x03\x04"sv, "is a ZIP archive or a document", false },
    { 0, "7z\xbc\xaf"sv, "is an archive", false },
    { 0, "\x1f\x8b"sv, "is a compressed archive", false },
    { 0, "Rar!"sv, "is an archive", false },
    { 0, "SQLite format 3"sv, "is a database or an Audacity project", false },
    { 0, "\x7f"
         "ELF"sv,
      "is a program", false },
    { 0, "#EXTM3U"sv, "is a playlist, which only names other files", false },
    { 0, "[playlist]"sv, "is a playlist, which only names other files", false }
};

/** Of a file of the MP4 family, by the codecs that its description names. */
juce::String describeMp4 (std::string_view brand, std::string_view bytes)
{
    if (brand.substr (0, 3) == "hei" || brand == "mif1" || brand == "avif")
        return juce::String ("is an image") + another;

    const auto has = [bytes] (std::string_view tag) { return bytes.find (tag) != std::string_view::npos; };
    const auto isSoundOnly = ! has ("vide") && ! has ("avc1") && ! has ("hvc1");
    const juce::String codec = has ("alac") ? "an ALAC recording" : (has ("mp4a") || brand.substr (0, 2) == "M4" ? "an AAC recording" : "a recording");

    return isSoundOnly ? "is " + codec + " in an MP4 file (m4a), as phones make them" + save : juce::String ("is an MP4 or QuickTime video") + save;
}

bool isText (std::string_view bytes)
{
    for (const auto c : bytes)
        if (static_cast<unsigned char> (c) < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            return false;

    return juce::CharPointer_UTF8::isValidString (bytes.data(), static_cast<int> (bytes.size())) || bytes.size() == 4096;
}

std::string readAt (ByteReader& reader, juce::int64 position, juce::int64 size)
{
    reader.moveTo (position);
    std::string bytes (static_cast<size_t> (juce::jlimit (juce::int64 { 0 }, size, reader.remaining())), '\0');
    reader.read (bytes.data(), bytes.size());
    return bytes;
}
} // namespace

juce::String describeOtherFile (ByteReader& reader)
{
    reader.restart();
    const auto start = readAt (reader, 0, 4096);
    const auto is = [&start] (size_t offset, std::string_view bytes) { return start.size() >= offset + bytes.size() && start.compare (offset, bytes.size(), bytes) == 0; };

    if (is (4, "ftyp"))
    {
        // The description lies at either end.
        reader.moveTo (0);
        constexpr juce::int64 enough = 1 << 20;
        const auto length = reader.remaining();
        const auto ends = readAt (reader, 0, enough) + readAt (reader, juce::jmax (juce::int64 { 0 }, length - enough), enough);
        return describeMp4 (std::string_view (start).substr (8, 4), ends);
    }

    for (const auto& signature : signatures)
        if (is (signature.offset, signature.bytes))
            return juce::String (signature.what) + (signature.isSound ? save : another);

    if (start.size() > 1 && start[0] == '\xff' && (start[1] & 0xf6) == 0xf0)
        return juce::String ("is an AAC file") + save;

    if (is (0, "RIFF"))
        return "is a RIFF file without sound";

    if (! start.empty() && start.find_first_not_of ('\0') == std::string::npos)
        return juce::String ("holds only zeros where an audio file has its beginning") + another;

    return (isText (start) ? "is a text file" : "is not an audio file") + juce::String (another);
}

juce::Result checkIsFile (const juce::File& file, const juce::String& right)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const auto path = file.getFullPathName().toStdString();
    const auto kind = fs::status (path, error).type();
    const auto fail = [&] (const char* what) { return juce::Result::fail (file.getFileName() + what + "; " + right + " would be right."); };

    switch (kind)
    {
        case fs::file_type::regular: break;
        case fs::file_type::directory: return fail (" is a folder");
        case fs::file_type::not_found: return fail (" does not exist");
        case fs::file_type::fifo: return fail (" is a pipe, not a file");
        case fs::file_type::socket: return fail (" is a socket, not a file");
        case fs::file_type::block:
        case fs::file_type::character: return fail (" is a device, not a file");
        case fs::file_type::none:
        case fs::file_type::symlink:
        case fs::file_type::unknown:
        default: return juce::Result::fail (file.getFileName() + " cannot be reached; its folder may not be opened by you.");
    }

    if (::access (path.c_str(), R_OK) != 0)
        return juce::Result::fail (file.getFileName() + " may not be read by you; its permissions have to allow that.");

    return juce::Result::ok();
}
} // namespace plus48
