# SPDX-License-Identifier: GPL-3.0-or-later
#
# JUCE from a tree that was named, else an installed one, else downloaded.
# What comes out is plus48_add_juce_library().

set (oldest_juce 7.0.5)

# What the core needs.
set (core_modules
    juce_core
    juce_events
    juce_data_structures
    juce_audio_basics
    juce_audio_formats
    juce_audio_devices
    juce_dsp)

# What the window needs on top.
set (gui_modules
    juce_graphics
    juce_gui_basics)

# Makes JUCE's modules known from a source tree. JUCE's own top-level
# CMakeLists would build its helper programs first, which nothing here needs.
macro (plus48_use_juce_tree tree)
    include ("${tree}/extras/Build/CMake/JUCEModuleSupport.cmake")

    foreach (module IN LISTS core_modules gui_modules)
        juce_add_module ("${tree}/modules/${module}" ALIAS_NAMESPACE juce)
    endforeach()
endmacro()

if (PLUS48_JUCE_PATH)
    get_filename_component (juce_tree "${PLUS48_JUCE_PATH}" ABSOLUTE)

    if (NOT EXISTS "${juce_tree}/modules/juce_core/juce_core.h")
        message (FATAL_ERROR "PLUS48_JUCE_PATH is no JUCE tree: ${juce_tree}")
    endif()

    plus48_use_juce_tree ("${juce_tree}")
else()
    # Without a version: Debian's package accepts only the exact one.
    find_package (JUCE CONFIG QUIET)

    if (NOT JUCE_FOUND OR JUCE_VERSION VERSION_LESS oldest_juce)
        include (FetchContent)
        message (STATUS "No JUCE ${oldest_juce} or newer is installed: downloading 8.0.12")
        FetchContent_Declare (juce_tree
            GIT_REPOSITORY https://github.com/juce-framework/JUCE.git
            GIT_TAG 8.0.12
            GIT_SHALLOW ON
            SOURCE_SUBDIR nothing-to-build-there)
        FetchContent_MakeAvailable (juce_tree)
        plus48_use_juce_tree ("${juce_tree_SOURCE_DIR}")
    endif()
endif()

get_target_property (juce_modules juce_core INTERFACE_JUCE_MODULE_PATH)
file (STRINGS "${juce_modules}/juce_core/system/juce_StandardHeader.h" version_lines REGEX "#define JUCE_(MAJOR_VERSION|MINOR_VERSION|BUILDNUMBER)")
string (REGEX REPLACE "[^0-9;]" "" juce_version "${version_lines}")
string (REPLACE ";" "." juce_version "${juce_version}")

if (juce_version VERSION_LESS oldest_juce)
    message (FATAL_ERROR "JUCE ${juce_version} is too old: ${oldest_juce} is the oldest that will do")
endif()

message (STATUS "JUCE ${juce_version}: ${juce_modules}")

#[[ plus48_add_juce_library (<target> MODULES <module>... [USES <another such library>...])

    A static library that compiles these modules, and hands on their headers
    and definitions. Modules are taken one by one, without what they depend on:
    that is listed too, or is in a library named by USES. So the GUI can have
    a library of its own, and no module is ever compiled twice.
]]
function (plus48_add_juce_library target)
    cmake_parse_arguments (PARSE_ARGV 1 arg "" "" "MODULES;USES")

    add_library (${target} STATIC)
    target_link_libraries (${target} PUBLIC plus48_language ${arg_USES})

    foreach (module IN LISTS arg_MODULES)
        get_target_property (sources ${module} INTERFACE_SOURCES)
        list (FILTER sources INCLUDE REGEX "\\.(c|cpp)$")
        target_sources (${target} PRIVATE ${sources})

        get_target_property (folders ${module} INTERFACE_INCLUDE_DIRECTORIES)
        target_include_directories (${target} SYSTEM PUBLIC ${folders})

        get_target_property (definitions ${module} INTERFACE_COMPILE_DEFINITIONS)
        target_compile_definitions (${target} PUBLIC ${definitions})

        get_target_property (libraries ${module} INTERFACE_LINK_LIBRARIES)

        foreach (library IN LISTS libraries)
            if (TARGET ${library})
                get_target_property (is_module ${library} INTERFACE_JUCE_MODULE_PATH)
            else()
                set (is_module FALSE)
            endif()

            if (library AND NOT is_module)
                target_link_libraries (${target} PUBLIC ${library})
            endif()
        endforeach()
    endforeach()

    target_compile_options (${target} PRIVATE -w)
endfunction()

plus48_add_juce_library (plus48_juce MODULES ${core_modules})
target_link_libraries (plus48_juce PUBLIC Threads::Threads)

target_compile_definitions (plus48_juce PUBLIC
    JUCE_STANDALONE_APPLICATION=1
    JUCE_DISPLAY_SPLASH_SCREEN=0
    JUCE_JACK=1
    JUCE_JACK_CLIENT_NAME="Plus48"
    JUCE_MODAL_LOOPS_PERMITTED=1
    JUCE_USE_CURL=0
    JUCE_USE_MP3AUDIOFORMAT=1
    JUCE_WEB_BROWSER=0)

# Distributions take JUCE's copies of the codecs out: theirs are linked instead.
if (NOT EXISTS "${juce_modules}/juce_audio_formats/codecs/flac")
    pkg_check_modules (codecs REQUIRED IMPORTED_TARGET flac ogg vorbis vorbisenc vorbisfile)
    target_link_libraries (plus48_juce PUBLIC PkgConfig::codecs)
endif()

if (NOT PLUS48_WINDOW)
    return()
endif()

# A library of its own: programs without a window link nothing of it.
plus48_add_juce_library (plus48_juce_gui MODULES ${gui_modules} USES plus48_juce)

target_compile_definitions (plus48_juce_gui PUBLIC
    JUCE_USE_XRANDR=1
    JUCE_USE_XINERAMA=1
    JUCE_USE_XSHM=1
    JUCE_USE_XCURSOR=1)

if (NOT EXISTS "${juce_modules}/juce_graphics/image_formats/pnglib")
    if (TARGET juce::pkgconfig_JUCE_IMG_LINUX_DEPS)
        target_link_libraries (plus48_juce_gui PUBLIC juce::pkgconfig_JUCE_IMG_LINUX_DEPS)
    else()
        pkg_check_modules (images REQUIRED IMPORTED_TARGET libpng libjpeg)
        target_link_libraries (plus48_juce_gui PUBLIC PkgConfig::images)
    endif()
endif()
