# What every target of ours has in common.

find_program(MW_CCACHE ccache)
if(MW_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${MW_CCACHE})
endif()

find_program(MW_MOLD mold)
if(MW_MOLD AND NOT CMAKE_CXX_FLAGS MATCHES "-fuse-ld")
  add_link_options(-fuse-ld=mold)
endif()

# mw_library(<name> [STRICT] <sources...>): a static library of ours. STRICT adds -Wconversion, for the
# code that handles untrusted bytes.
function(mw_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "STRICT" "" "")
  add_library(${name} STATIC ${arg_UNPARSED_ARGUMENTS})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  mw_warnings(${name})
  if(arg_STRICT)
    target_compile_options(${name} PRIVATE -Wconversion -Wno-sign-conversion)
  endif()
endfunction()

function(mw_warnings name)
  target_compile_options(${name} PRIVATE
    -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wimplicit-fallthrough
    $<$<BOOL:${MW_WERROR}>:-Werror>)
endfunction()

# moc of Qt 6.4 cannot parse libstdc++'s <concepts>, which <compare> includes; it needs nothing from it.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
