# How every target of ours is compiled.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
# Assertions stay on in what ships: a wrong digest is worse than a stopped program.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(assay_options INTERFACE)
target_compile_options(assay_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Werror -Wconversion
  -Wno-sign-conversion -Wshadow -Wnon-virtual-dtor -Wno-missing-field-initializers>)
# __int128 is what our decimals are made of; -Wpedantic would refuse it by name.
target_compile_options(assay_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-pedantic>)
# clang sees libstdc++ 12 use its own deprecated std::get_temporary_buffer in stable_sort.
target_compile_options(assay_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
target_include_directories(assay_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(assay_options INTERFACE _GLIBCXX_ASSERTIONS ASSAY_VERSION="${PROJECT_VERSION}")

set(ASSAY_SANITIZERS "" CACHE STRING "Sanitizers to build with, comma separated")
option(ASSAY_FUZZ "Build the fuzzers (clang)" OFF)
if(ASSAY_SANITIZERS)
  add_compile_options(-fsanitize=${ASSAY_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${ASSAY_SANITIZERS})
  add_compile_definitions(ASSAY_SANITIZED)
endif()
if(ASSAY_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
