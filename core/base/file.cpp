// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace mw {

namespace {

/// Closes a POSIX descriptor.
struct Descriptor {
    int value = -1;
    explicit Descriptor(int v)
        : value(v)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (value >= 0)
            ::close(value);
    }
};

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes.remove_prefix(std::size_t(n));
    }
    return true;
}

/// Names Windows gives to devices, whatever their extension; a data set must travel.
bool isDeviceName(std::string_view name)
{
    static constexpr std::array kNames{"con",  "prn",  "aux",  "nul",  "com1", "com2",
                                       "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4"};
    const std::string stem = lowered(name.substr(0, name.find('.')));
    return std::find(kNames.begin(), kNames.end(), stem) != kNames.end();
}

}  // namespace

std::string toUtf8(const fs::path& path)
{
    const std::u8string text = path.u8string();
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

fs::path fromUtf8(std::string_view text)
{
    return fs::path(std::u8string(reinterpret_cast<const char8_t*>(text.data()), text.size()));
}

Error fileError(int errnoValue, const fs::path& path)
{
    const std::string detail = std::strerror(errnoValue);
    switch (errnoValue) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::FileMissing, {toUtf8(path)}, detail};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull, {toUtf8(path)}, detail};
    case EROFS:
        return {ErrorCode::FileNotWritable, {toUtf8(path)}, detail};
    default:
        return {ErrorCode::FileUnreadable, {toUtf8(path)}, detail};
    }
}

Result<std::string> readFile(const fs::path& path, std::uint64_t maxBytes)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.value < 0)
        return fileError(errno, path);
    struct stat info {
    };
    if (::fstat(file.value, &info) != 0)
        return fileError(errno, path);
    if (!S_ISREG(info.st_mode))
        return Error{ErrorCode::FileUnreadable, {toUtf8(path)}, "not a regular file"};
    if (std::uint64_t(info.st_size) > maxBytes)
        return Error{ErrorCode::FileTooLarge,
                     {toUtf8(path), std::to_string(maxBytes >> 20) + " MiB"}};

    std::string bytes(std::size_t(info.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(file.value, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fileError(errno, path);
        if (n == 0)
            break;  // the file shrank while we read it
        done += std::size_t(n);
    }
    bytes.resize(done);
    return bytes;
}

Result<void> writeFileAtomically(const fs::path& path, std::string_view bytes)
{
    fs::path temporary = path;
    temporary += ".tmp" + std::to_string(::getpid());
    {
        const Descriptor file(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644));
        if (file.value < 0) {
            Error error = fileError(errno, path);
            if (error.code == ErrorCode::FileUnreadable)
                error.code = ErrorCode::FileNotWritable;
            return error;
        }
        if (!writeAll(file.value, bytes) || ::fsync(file.value) != 0) {
            const int reason = errno;
            ::unlink(temporary.c_str());
            Error error = fileError(reason, path);
            if (error.code == ErrorCode::FileUnreadable)
                error.code = ErrorCode::FileNotWritable;
            return error;
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const int reason = errno;
        ::unlink(temporary.c_str());
        return Error{ErrorCode::FileNotWritable, {toUtf8(path)}, std::strerror(reason)};
    }
    return {};
}

bool isSafeFileName(std::string_view name)
{
    if (name.empty() || name.size() > 255 || name == "." || name == ".." || isDeviceName(name))
        return false;
    return std::none_of(name.begin(), name.end(), [](unsigned char c) {
        return c < 0x20 || c == 0x7f || c == '/' || c == '\\' || c == ':' || c == '*' || c == '?'
            || c == '"' || c == '<' || c == '>' || c == '|';
    });
}

Result<fs::path> resolveInside(const fs::path& root, std::string_view untrusted)
{
    const auto refused = [&] {
        return Error{ErrorCode::UnsafePath, {std::string(untrusted.substr(0, 200))}};
    };
    if (untrusted.empty() || untrusted.size() > 1024)
        return refused();
    std::string text(untrusted);
    std::replace(text.begin(), text.end(), '\\', '/');
    fs::path relative;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('/', start), text.size());
        const std::string part = text.substr(start, end - start);
        if (!isSafeFileName(part))
            return refused();
        relative /= fromUtf8(part);
        start = end + 1;
    }
    fs::path inside = root / relative;
    std::error_code ec;
    const fs::path realRoot = fs::weakly_canonical(root, ec);
    const fs::path real = ec ? inside : fs::weakly_canonical(inside, ec);
    if (ec)
        return refused();
    const auto [rootEnd, unused]
        = std::mismatch(realRoot.begin(), realRoot.end(), real.begin(), real.end());
    if (rootEnd != realRoot.end())
        return refused();
    return inside;
}

std::string safeFileName(std::string_view text)
{
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isKept = std::isalnum(byte) || c == '-' || c == '_' || c == '.';
        if (isKept)
            name += c;
        else if (!name.empty() && name.back() != '_')
            name += '_';
        if (name.size() >= 80)
            break;
    }
    while (!name.empty() && (name.back() == '_' || name.back() == '.'))
        name.pop_back();
    while (!name.empty() && name.front() == '.')
        name.erase(name.begin());
    if (name.empty() || isDeviceName(name))
        name = "item" + name;
    return name;
}

// ---- FileLock

FileLock::FileLock(int descriptor, fs::path path)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
{
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

FileLock::~FileLock() { release(); }

void FileLock::release()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_path.c_str());
    ::close(m_descriptor);
    m_descriptor = -1;
}

Result<FileLock> FileLock::acquire(const fs::path& lockFile)
{
    // The holder unlinks the file before it lets go of it, so we may have locked a name that is
    // gone: then try again with the new file.
    for (int attempt = 0; attempt < 8; ++attempt) {
        const int descriptor
            = ::open(lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0) {
            Error error = fileError(errno, lockFile);
            if (error.code == ErrorCode::FileUnreadable)
                error.code = ErrorCode::FileNotWritable;
            return error;
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            char holder[128] = {};
            const ssize_t n = ::read(descriptor, holder, sizeof holder - 1);
            ::close(descriptor);
            return Error{ErrorCode::ProjectInUse,
                         {toUtf8(lockFile),
                          n > 0 ? std::string(holder, std::size_t(n)) : "another process"}};
        }
        struct stat ours {
        };
        struct stat named {
        };
        if (::fstat(descriptor, &ours) != 0 || ::stat(lockFile.c_str(), &named) != 0
            || ours.st_ino != named.st_ino) {
            ::close(descriptor);
            continue;
        }
        char host[64] = "this computer";
        ::gethostname(host, sizeof host - 1);
        const std::string text = std::string(host) + ", process " + std::to_string(::getpid());
        if (::ftruncate(descriptor, 0) != 0 || !writeAll(descriptor, text))
            errno = 0;  // who holds the lock is a courtesy; the lock itself is what counts
        return FileLock(descriptor, lockFile);
    }
    return Error{ErrorCode::ProjectInUse, {toUtf8(lockFile), "another process"}};
}

// ---- SHA-256

namespace {

constexpr std::uint32_t kRound[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t rotated(std::uint32_t v, int n) { return (v >> n) | (v << (32 - n)); }

}  // namespace

void Sha256::block(const std::uint8_t* p)
{
    std::uint32_t w[64];
    for (int i = 0; i < 16; ++i)
        w[i] = std::uint32_t(p[4 * i]) << 24 | std::uint32_t(p[4 * i + 1]) << 16
            | std::uint32_t(p[4 * i + 2]) << 8 | p[4 * i + 3];
    for (int i = 16; i < 64; ++i) {
        const std::uint32_t a = rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ (w[i - 15] >> 3);
        const std::uint32_t b = rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ (w[i - 2] >> 10);
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    std::uint32_t s[8];
    std::copy(std::begin(m_state), std::end(m_state), s);
    for (int i = 0; i < 64; ++i) {
        const std::uint32_t e = rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25);
        const std::uint32_t choose = (s[4] & s[5]) ^ (~s[4] & s[6]);
        const std::uint32_t t1 = s[7] + e + choose + kRound[i] + w[i];
        const std::uint32_t a = rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22);
        const std::uint32_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        const std::uint32_t t2 = a + majority;
        std::copy_backward(s, s + 7, s + 8);
        s[4] += t1;
        s[0] = t1 + t2;
    }
    for (int i = 0; i < 8; ++i)
        m_state[i] += s[i];
}

void Sha256::add(std::span<const std::byte> bytes)
{
    m_total += bytes.size();
    const auto* p = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
        if (m_buffered == 0 && left >= 64) {
            block(p);
            p += 64;
            left -= 64;
            continue;
        }
        const std::size_t n = std::min(left, 64 - m_buffered);
        std::memcpy(m_buffer + m_buffered, p, n);
        m_buffered += n;
        p += n;
        left -= n;
        if (m_buffered == 64) {
            block(m_buffer);
            m_buffered = 0;
        }
    }
}

void Sha256::add(std::string_view bytes)
{
    add(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

std::string Sha256::hex()
{
    const std::uint64_t bits = m_total * 8;
    const std::byte one{0x80};
    add(std::span(&one, 1));
    const std::byte zero{0};
    while (m_buffered != 56)
        add(std::span(&zero, 1));
    std::array<std::byte, 8> length{};
    for (int i = 0; i < 8; ++i)
        length[std::size_t(i)] = std::byte(bits >> (56 - 8 * i));
    add(length);

    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    for (const std::uint32_t word : m_state) {
        for (int shift = 28; shift >= 0; shift -= 4)
            out += kDigits[(word >> shift) & 15];
    }
    return out;
}

namespace {

Result<std::string> hashOfParts(const fs::path& path, std::uint64_t endsOnly)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.value < 0)
        return fileError(errno, path);
    struct stat info {
    };
    if (::fstat(file.value, &info) != 0)
        return fileError(errno, path);
    const auto size = std::uint64_t(info.st_size);
    Sha256 hash;
    std::vector<char> buffer(std::size_t(1) << 20);
    const auto addRange = [&](std::uint64_t from, std::uint64_t to) {
        while (from < to) {
            const std::size_t want = std::size_t(std::min<std::uint64_t>(buffer.size(), to - from));
            const ssize_t n = ::pread(file.value, buffer.data(), want, off_t(from));
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                return n == 0;
            hash.add(std::string_view(buffer.data(), std::size_t(n)));
            from += std::uint64_t(n);
        }
        return true;
    };
    bool isRead = true;
    if (endsOnly == 0 || size <= 2 * endsOnly) {
        isRead = addRange(0, size);
    } else {
        isRead = addRange(0, endsOnly) && addRange(size - endsOnly, size);
    }
    if (!isRead)
        return fileError(errno, path);
    if (endsOnly != 0)
        hash.add("size " + std::to_string(size));
    return hash.hex();
}

}  // namespace

Result<std::string> sha256OfFile(const fs::path& path) { return hashOfParts(path, 0); }

Result<std::string> quickHashOfFile(const fs::path& path)
{
    return hashOfParts(path, std::uint64_t(1) << 20);
}

// ---- TemporaryFolder

Result<TemporaryFolder> TemporaryFolder::create(const fs::path& parent)
{
    std::string pattern = (parent / "maskwright-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        return Error{ErrorCode::FileNotWritable, {toUtf8(parent)}, std::strerror(errno)};
    return TemporaryFolder(fs::path(pattern));
}

TemporaryFolder::~TemporaryFolder()
{
    if (!m_path)
        return;
    std::error_code ec;
    fs::remove_all(*m_path, ec);
}

}  // namespace mw
