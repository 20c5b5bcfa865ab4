// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/store.h"

#include "core/base/json.h"
#include "core/base/log.h"
#include "core/project/copies.h"
#include "core/project/edit_codec.h"
#include "core/project/schema.h"
#include "core/project/sqlite.h"

#include <array>
#include <deque>
#include <fstream>
#include <sys/vfs.h>
#include <unistd.h>
#include <unordered_map>

namespace mw {

namespace {

constexpr std::int64_t kFramesPerTrack = 1 << 24;

std::int64_t pixelKey(TrackId track, FrameIndex frame)
{
    return track.value * kFramesPerTrack + frame;
}

// ---- Items as rows, by their described fields

struct ColumnNames {
    std::vector<std::string> names;
    template <class T>
    void operator()(const char* name, const T&)
    {
        names.emplace_back(name);
    }
};

/// Binds fields from place `next` on. Text made here lives as long as the binder.
struct FieldBinder {
    sqlite::Statement& statement;
    int next = 1;
    std::deque<std::string> texts{};

    void operator()(const char*, const std::string& value) { statement.bindText(next++, value); }
    void operator()(const char*, bool value) { statement.bind(next++, std::int64_t(value)); }
    void operator()(const char*, int value) { statement.bind(next++, std::int64_t(value)); }
    void operator()(const char*, std::int64_t value) { statement.bind(next++, value); }
    void operator()(const char*, double value) { statement.bind(next++, value); }
    void operator()(const char*, float value) { statement.bind(next++, double(value)); }
    template <class Tag>
    void operator()(const char*, Id<Tag> id)
    {
        if (id)
            statement.bind(next++, id.value);
        else
            statement.bindNull(next++);
    }
    template <class E>
    requires std::is_enum_v<E>
    void operator()(const char*, E value) { statement.bindText(next++, nameOf(value)); }
    void operator()(const char*, const std::vector<FrameIndex>& frames)
    {
        statement.bindText(next++, texts.emplace_back(dumpJson(Json(frames))));
    }
};

struct FieldLoader {
    const sqlite::Statement& statement;
    int next = 0;
    bool isGood = true;

    void operator()(const char*, std::string& value) { value = statement.text(next++); }
    void operator()(const char*, bool& value) { value = statement.integer(next++) != 0; }
    void operator()(const char*, int& value)
    {
        const std::int64_t wide = statement.integer(next++);
        isGood = isGood && wide >= INT32_MIN && wide <= INT32_MAX;
        value = int(wide);
    }
    void operator()(const char*, std::int64_t& value) { value = statement.integer(next++); }
    void operator()(const char*, double& value) { value = statement.real(next++); }
    void operator()(const char*, float& value) { value = float(statement.real(next++)); }
    template <class Tag>
    void operator()(const char*, Id<Tag>& id)
    {
        id.value = statement.integer(next++);  // NULL reads as 0
    }
    template <class E>
    requires std::is_enum_v<E>
    void operator()(const char*, E& value)
    {
        value = enumFromName<E>(statement.text(next++));
        isGood = isGood && value != E{};
    }
    void operator()(const char*, std::vector<FrameIndex>& frames)
    {
        const auto json = parseJson(statement.text(next++), "frames");
        isGood = isGood && json && json->is_array();
        if (!isGood)
            return;
        for (const Json& item : *json) {
            isGood = isGood && item.is_number_integer() && item.get<std::int64_t>() >= 0
                && item.get<std::int64_t>() < kFramesPerTrack;
            if (isGood)
                frames.push_back(item.get<FrameIndex>());
        }
    }
};

std::string join(const std::vector<std::string>& parts, const char* before, const char* after = "")
{
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : ", ") + std::string(before) + part + after;
    return out;
}

template <class T>
std::vector<std::string> columnsOf()
{
    ColumnNames columns;
    const T item{};
    describe(columns, item);
    return columns.names;
}

/// "INSERT ... ON CONFLICT(key) DO UPDATE": unlike REPLACE it keeps the rows that refer to this
/// one.
std::string upsertSql(const std::string& table, const std::vector<std::string>& keys,
                      const std::vector<std::string>& columns)
{
    std::string places = "?";
    for (std::size_t i = 1; i < keys.size() + columns.size(); ++i)
        places += ", ?";
    std::vector<std::string> updates;
    for (const std::string& column : columns)
        updates.push_back(column + " = excluded." + column);
    return "INSERT INTO " + table + "(" + join(keys, "") + (columns.empty() ? "" : ", ")
        + join(columns, "") + ") VALUES (" + places + ") ON CONFLICT(" + join(keys, "")
        + ") DO UPDATE SET " + join(updates, "");
}

// ---- The file as a whole

struct FileHeader {
    bool isSqlite = false;
    std::int32_t applicationId = 0;
    std::int32_t userVersion = 0;
};

/// Read without SQLite, before it touches the file.
Result<FileHeader> readHeader(const fs::path& file)
{
    std::error_code ec;
    const fs::file_status status = fs::status(file, ec);
    if (status.type() == fs::file_type::not_found)
        return Error{ErrorCode::ProjectMissing, {toUtf8(file)}};
    if (status.type() != fs::file_type::regular)
        return Error{ErrorCode::ProjectNotOurs, {toUtf8(file)}, "not a regular file"};
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::FileUnreadable, {toUtf8(file)}};
    std::array<char, 100> bytes{};
    stream.read(bytes.data(), bytes.size());
    if (stream.gcount() != std::streamsize(bytes.size()))
        return FileHeader{};
    const auto bigEndian = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
        return std::int32_t(value);
    };
    return FileHeader{std::string_view(bytes.data(), 16)
                          == std::string_view("SQLite format 3\0", 16),
                      bigEndian(68), bigEndian(60)};
}

/// Write-ahead logs need shared memory, which network file systems do not give.
bool isOnNetwork(const fs::path& file)
{
    struct statfs info {
    };
    if (::statfs(file.parent_path().empty() ? "." : file.parent_path().c_str(), &info) != 0)
        return false;
    switch (std::uint32_t(info.f_type)) {
    case 0x6969:  // NFS
    case 0xFF534D42:  // CIFS
    case 0xFE534D42:  // SMB2
    case 0x517B:  // SMB
    case 0x65735546:  // FUSE
        return true;
    default:
        return false;
    }
}

Result<void> migrate(sqlite::Connection& database, int from)
{
    for (int version = from; version < schema::currentVersion(); ++version) {
        MW_TRY(sqlite::Transaction transaction, sqlite::Transaction::begin(database));
        MW_TRY_VOID(database.execute(schema::migrations()[std::size_t(version)]));
        MW_TRY_VOID(database.execute("PRAGMA user_version = " + std::to_string(version + 1)));
        MW_TRY_VOID(transaction.commit());
    }
    return {};
}

Result<std::string> schemaText(const sqlite::Connection& database)
{
    MW_TRY(sqlite::Statement statement,
           database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB "
                            "'sqlite_*' ORDER BY name"));
    std::string text;
    for (;;) {
        MW_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return text;
        for (int column = 0; column < 3; ++column)
            text += std::string(statement.text(column)) + '\n';
    }
}

/// A file with other tables, views or triggers than ours is not a project, or someone is up to
/// something.
Result<void> checkSchema(const sqlite::Connection& database)
{
    MW_TRY(sqlite::Connection fresh, sqlite::Connection::inMemory());
    MW_TRY_VOID(migrate(fresh, 0));
    MW_TRY(const std::string expected, schemaText(fresh));
    MW_TRY(const std::string found, schemaText(database));
    if (found != expected)
        return Error{ErrorCode::ProjectDamaged, {database.file()}, "unexpected tables or triggers"};
    return {};
}

Result<void> checkQuickly(const sqlite::Connection& database)
{
    MW_TRY(const std::string answer, database.queryText("PRAGMA quick_check(1)"));
    if (answer != "ok")
        return Error{ErrorCode::ProjectDamaged, {database.file()}, answer};
    return {};
}

fs::path withSuffix(const fs::path& file, const std::string& suffix)
{
    fs::path result = file;
    result += suffix;
    return result;
}

}  // namespace

struct ProjectStore::Impl {
    fs::path file;
    FileIdentity identity;  ///< Of the file that is open, whatever its name leads to by now.
    bool isReadOnly = false;
    std::optional<FileLock> lock;
    std::optional<TemporaryFolder>
        copy;  ///< Holds what we read when the original could not be opened in place.
    std::optional<sqlite::Connection> database;
    /// The size of each track's video: masks are checked against it. Known after readProject() and
    /// kept by write().
    mutable std::unordered_map<TrackId, Size> sizes;
    mutable std::unordered_map<std::string, sqlite::Statement> statements;

    /// Prepared once for each text. Statements go before the connection.
    Result<sqlite::Statement*> cached(const std::string& sql) const
    {
        if (const auto it = statements.find(sql); it != statements.end()) {
            it->second.reset();
            return &it->second;
        }
        MW_TRY(sqlite::Statement statement, database->prepare(sql));
        return &statements.emplace(sql, std::move(statement)).first->second;
    }

    Result<void> configure()
    {
        MW_TRY_VOID(database->execute(
            "PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;"));
        return {};
    }

    Result<void> startWriting()
    {
        const char* wanted = isOnNetwork(file) ? "delete" : "wal";
        MW_TRY(const std::string mode,
               database->queryText(std::string("PRAGMA journal_mode = ") + wanted));
        if (mode == "wal")
            return database->execute(
                "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000;"
                "PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = FAST;");
        log(LogLevel::Info, "store", "no write-ahead log here: " + mode + " journal");
        return database->execute("PRAGMA synchronous = EXTRA; PRAGMA secure_delete = FAST;");
    }

    template <class T, class Id>
    Result<void> sync(const char* table, const std::map<Id, T>& items, const std::set<Id>& changed)
    {
        for (const Id id : changed) {
            const auto it = items.find(id);
            if (it != items.end()) {
                static const std::vector<std::string> columns = [] {
                    std::vector<std::string> names = columnsOf<T>();
                    names.erase(names.begin());  // "id"
                    return names;
                }();
                MW_TRY(sqlite::Statement * statement, cached(upsertSql(table, {"id"}, columns)));
                FieldBinder binder{*statement};
                describe(binder, it->second);
                MW_TRY_VOID(statement->run());
            } else {
                MW_TRY(sqlite::Statement * statement,
                       cached(std::string("DELETE FROM ") + table + " WHERE id = ?"));
                MW_TRY_VOID(statement->bind(1, id.value).run());
            }
        }
        return {};
    }

    Result<void> syncSettings(const ProjectSettings& settings)
    {
        MW_TRY(sqlite::Statement * statement,
               cached(upsertSql("settings", {"only_row"}, columnsOf<ProjectSettings>())));
        statement->bind(1, std::int64_t(1));
        FieldBinder binder{*statement, 2};
        describe(binder, settings);
        return statement->run();
    }

    Result<void> syncMasks(const Project& project, const ChangeSet& changes,
                           const Project::NewMasks& newMasks)
    {
        static const std::string upsert
            = upsertSql("mask", {"track", "frame"}, columnsOf<Annotation>());
        for (const auto& [track, frame] : changes.annotations) {
            if (const Annotation* annotation = project.annotation(track, frame)) {
                MW_TRY(sqlite::Statement * statement, cached(upsert));
                statement->bind(1, track.value).bind(2, std::int64_t(frame));
                FieldBinder binder{*statement, 3};
                describe(binder, *annotation);
                MW_TRY_VOID(statement->run());
            } else {
                MW_TRY(sqlite::Statement * pixels, cached("DELETE FROM mask_pixels WHERE key = ?"));
                MW_TRY_VOID(pixels->bind(1, pixelKey(track, frame)).run());
                MW_TRY(sqlite::Statement * statement,
                       cached("DELETE FROM mask WHERE track = ? AND frame = ?"));
                MW_TRY_VOID(statement->bind(1, track.value).bind(2, std::int64_t(frame)).run());
            }
        }
        for (const MaskKey& key : changes.masks) {
            const auto it = newMasks.find(key);
            if (it == newMasks.end() || !project.annotation(key.first, key.second))
                continue;
            const std::string bytes = encodeMask(it->second);
            MW_TRY(sqlite::Statement * statement,
                   cached("INSERT INTO mask_pixels(key, runs) VALUES (?, ?) "
                          "ON CONFLICT(key) DO UPDATE SET runs = excluded.runs"));
            statement->bind(1, pixelKey(key.first, key.second)).bindBlob(2, bytes);
            MW_TRY_VOID(statement->run());
        }
        return {};
    }

    Result<void> putStep(const StepInfo& s)
    {
        MW_TRY(sqlite::Statement * statement,
               cached(upsertSql("step", {"id"},
                                {"position", "kind", "subject", "count", "video", "track", "frame",
                                 "run", "author", "at"})));
        statement->bind(1, s.id);
        if (s.position > 0)
            statement->bind(2, std::int64_t(s.position));
        else
            statement->bindNull(2);
        statement->bindText(3, nameOf(s.kind))
            .bindText(4, s.subject)
            .bind(5, std::int64_t(s.count));
        statement->bind(6, s.place.video.value)
            .bind(7, s.place.track.value)
            .bind(8, std::int64_t(s.place.frame));
        if (s.run)
            statement->bind(9, s.run.value);
        else
            statement->bindNull(9);
        statement->bindText(10, s.author).bind(11, s.at);
        return statement->run();
    }

    Result<void> putPart(std::int64_t step, int part, const std::string& edits)
    {
        MW_TRY(sqlite::Statement * statement,
               cached("INSERT INTO step_edits(step, part, edits) VALUES (?, ?, ?)"));
        return statement->bind(1, step).bind(2, std::int64_t(part)).bindBlob(3, edits).run();
    }

    Result<void> deleteParts(std::int64_t step)
    {
        MW_TRY(sqlite::Statement * statement, cached("DELETE FROM step_edits WHERE step = ?"));
        return statement->bind(1, step).run();
    }

    Result<void> apply(const HistoryChange& change)
    {
        if (const auto* add = std::get_if<AddStep>(&change)) {
            MW_TRY_VOID(putStep(add->info));
            return putPart(add->info.id, 0, add->edits);
        }
        if (const auto* part = std::get_if<AddStepPart>(&change))
            return putPart(part->step, part->part, part->edits);
        if (const auto* replace = std::get_if<ReplaceStepEdits>(&change)) {
            MW_TRY_VOID(deleteParts(replace->step));
            return putPart(replace->step, 0, replace->edits);
        }
        if (const auto* info = std::get_if<SetStepInfo>(&change))
            return putStep(info->info);
        if (const auto* position = std::get_if<SetHistoryPosition>(&change)) {
            MW_TRY(sqlite::Statement * statement, cached("UPDATE history SET position = ?"));
            return statement->bind(1, std::int64_t(position->position)).run();
        }
        const auto& drop = std::get<DropStep>(change);
        MW_TRY_VOID(deleteParts(drop.step));
        MW_TRY(sqlite::Statement * statement, cached("DELETE FROM step WHERE id = ?"));
        return statement->bind(1, drop.step).run();
    }

    Result<void> setWriter(RunId run)
    {
        MW_TRY(sqlite::Statement * statement, cached("UPDATE writer SET run = ?"));
        if (run)
            statement->bind(1, run.value);
        else
            statement->bindNull(1);
        return statement->run();
    }

    template <class T, class Insert>
    Result<void> load(const std::string& sql, Insert insert) const
    {
        MW_TRY(sqlite::Statement statement, database->prepare(sql));
        for (;;) {
            MW_TRY(const bool hasRow, statement.step());
            if (!hasRow)
                return {};
            T item;
            FieldLoader loader{statement};
            describe(loader, item);
            if (!loader.isGood || !insert(std::move(item), statement, loader.next))
                return Error{
                    ErrorCode::ProjectDamaged, {toUtf8(file)}, "a row that makes no sense: " + sql};
        }
    }
};

ProjectStore::ProjectStore(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

ProjectStore::~ProjectStore()
{
    m_impl->statements.clear();
    if (m_impl->database && !m_impl->isReadOnly && whereabouts() != Whereabouts::InPlace) {
        // Complete wherever the file is now; what else has our names may be another's.
        m_impl->database->checkpoint();
        m_impl->database->keepLogOnClose();
    } else if (m_impl->database && !m_impl->isReadOnly) {
        // One file to copy, send or put under version control. Fails harmlessly while a reader is
        // there.
        m_impl->database->checkpoint();
        (void)m_impl->database->execute("PRAGMA journal_mode = DELETE");
    }
    m_impl->database.reset();
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::create(const fs::path& file,
                                                           const ProjectSettings& settings)
{
    std::error_code ec;
    if (fs::exists(file, ec))
        return Error{ErrorCode::ProjectExists, {toUtf8(file)}};
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    MW_TRY(FileLock lock, FileLock::acquire(withSuffix(file, ".lock")));
    impl->lock = std::move(lock);
    {
        // Made under another name: a project that exists is whole.
        const fs::path unfinished = withSuffix(file, ".new");
        fs::remove(unfinished, ec);
        MW_TRY(sqlite::Connection database,
               sqlite::Connection::open(unfinished, sqlite::OpenMode::Create));
        impl->database = std::move(database);
        MW_TRY_VOID(impl->configure());
        MW_TRY_VOID(impl->database->execute("PRAGMA page_size = 4096; PRAGMA application_id = "
                                            + std::to_string(schema::kApplicationId)));
        MW_TRY_VOID(migrate(*impl->database, 0));
        MW_TRY_VOID(impl->syncSettings(settings));
        impl->statements.clear();
        impl->database.reset();
        fs::rename(unfinished, file, ec);
        if (ec) {
            fs::remove(unfinished, ec);
            return Error{ErrorCode::FileNotWritable, {toUtf8(file)}};
        }
    }
    impl->lock.reset();
    return open(file, Access::ReadWrite);
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(const fs::path& file, Access access)
{
    MW_TRY(const FileHeader header, readHeader(file));
    if (!header.isSqlite || header.applicationId != schema::kApplicationId)
        return Error{ErrorCode::ProjectNotOurs, {toUtf8(file)}};
    if (header.userVersion > schema::currentVersion())
        return Error{ErrorCode::ProjectTooNew, {toUtf8(file)}};

    auto impl = std::make_unique<Impl>();
    impl->file = file;
    impl->isReadOnly = access == Access::ReadOnly;
    if (!impl->isReadOnly) {
        if (::access(file.c_str(), W_OK) != 0)
            return Error{ErrorCode::ProjectReadOnly, {toUtf8(file)}};
        auto lock = FileLock::acquire(withSuffix(file, ".lock"));
        if (!lock && lock.error().code == ErrorCode::FileNotWritable)
            return Error{ErrorCode::ProjectReadOnly, {toUtf8(file)}, lock.error().detail};
        if (!lock) {
            Error error = std::move(lock).error();
            error.args[0] = toUtf8(file);
            return error;
        }
        impl->lock = *std::move(lock);
    }

    const auto mode = impl->isReadOnly ? sqlite::OpenMode::ReadOnly : sqlite::OpenMode::ReadWrite;
    auto database = sqlite::Connection::open(file, mode);
    const bool isReadable
        = database && database->queryInteger("SELECT count(*) FROM sqlite_schema");
    if (!isReadable && impl->isReadOnly) {
        // A log left by a crash cannot be replayed where we may not write: read a copy.
        MW_TRY(TemporaryFolder folder, TemporaryFolder::create());
        std::error_code ec;
        const fs::path copy = folder.path() / file.filename();
        for (const char* suffix : {"", "-wal", "-journal"}) {
            if (fs::exists(withSuffix(file, suffix), ec))
                fs::copy_file(withSuffix(file, suffix), withSuffix(copy, suffix), ec);
        }
        database = sqlite::Connection::open(copy, sqlite::OpenMode::ReadWrite);
        impl->copy.emplace(std::move(folder));
    }
    if (!database)
        return std::move(database).error();
    impl->database = *std::move(database);
    impl->identity = identityOf(file).value_or(FileIdentity{});

    MW_TRY_VOID(impl->configure());
    MW_TRY_VOID(checkQuickly(*impl->database));
    MW_TRY(const std::int64_t version, impl->database->queryInteger("PRAGMA user_version"));
    if (version < 1 || version > schema::currentVersion())
        return Error{
            ErrorCode::ProjectDamaged, {toUtf8(file)}, "version " + std::to_string(version)};
    if (version < schema::currentVersion()) {
        if (impl->isReadOnly)
            return Error{ErrorCode::ProjectReadOnly,
                         {toUtf8(file)},
                         "an older version, which has to be converted"};
        MW_TRY_VOID(
            impl->database->copyTo(withSuffix(file, ".v" + std::to_string(version) + ".backup")));
        MW_TRY_VOID(migrate(*impl->database, int(version)));
    }
    MW_TRY_VOID(checkSchema(*impl->database));
    if (!impl->isReadOnly)
        MW_TRY_VOID(impl->startWriting());
    return std::unique_ptr<ProjectStore>(new ProjectStore(std::move(impl)));
}

const fs::path& ProjectStore::file() const { return m_impl->file; }

ProjectStore::Whereabouts ProjectStore::whereabouts() const
{
    const std::optional<FileIdentity> found = identityOf(m_impl->file);
    if (!found)
        return Whereabouts::Gone;
    return *found == m_impl->identity ? Whereabouts::InPlace : Whereabouts::Replaced;
}

bool ProjectStore::isReadOnly() const { return m_impl->isReadOnly; }

Result<void> ProjectStore::holdState() { return m_impl->database->holdState(); }

Result<Project> ProjectStore::readProject() const
{
    const Impl& m = *m_impl;
    const auto select = [](const std::vector<std::string>& columns, const std::string& rest) {
        return "SELECT " + join(columns, "") + " FROM " + rest;
    };
    Project p;
    const auto intoMap = [](auto& map) {
        return [&map](auto&& item, const sqlite::Statement&, int) {
            const auto id = item.id;
            return map.emplace(id, std::move(item)).second;
        };
    };
    MW_TRY_VOID(m.load<ProjectSettings>(select(columnsOf<ProjectSettings>(), "settings"),
                                        [&](ProjectSettings&& s, const sqlite::Statement&, int) {
                                            p.m_settings = std::move(s);
                                            return true;
                                        }));
    MW_TRY_VOID(m.load<Video>(
        select(columnsOf<Video>(), "video"), [&](Video&& v, const sqlite::Statement&, int) {
            const bool isSound = !v.size.isEmpty() && v.size.pixelCount() <= Mask::kMaxPixels
                && v.frameCount > 0 && v.gridStep > 0 && v.firstFrame >= 0
                && v.firstFrame <= v.lastFrame && v.lastFrame < v.frameCount;
            const VideoId id = v.id;
            return isSound && p.m_videos.emplace(id, std::move(v)).second;
        }));
    MW_TRY_VOID(
        m.load<Category>(select(columnsOf<Category>(), "category"), intoMap(p.m_categories)));
    MW_TRY_VOID(m.load<Track>(
        select(columnsOf<Track>(), "track"), [&](Track&& t, const sqlite::Statement&, int) {
            const TrackId id = t.id;
            const Video* video = p.video(t.video);
            if (!video || id.value <= 0 || id.value >= (std::int64_t(1) << 38))
                return false;
            m.sizes[id] = video->size;
            return p.m_tracks.emplace(id, std::move(t)).second;
        }));
    MW_TRY_VOID(m.load<Expression>(select(columnsOf<Expression>(), "expression"),
                                   intoMap(p.m_expressions)));
    MW_TRY_VOID(
        m.load<SupportSet>(select(columnsOf<SupportSet>(), "support"), intoMap(p.m_supports)));
    MW_TRY_VOID(m.load<Run>(select(columnsOf<Run>(), "run"), intoMap(p.m_runs)));
    MW_TRY_VOID(m.load<Comment>(select(columnsOf<Comment>(), "comment"), intoMap(p.m_comments)));

    std::vector<std::string> maskColumns = columnsOf<Annotation>();
    maskColumns.insert(maskColumns.end(), {"track", "frame"});
    MW_TRY_VOID(m.load<Annotation>(select(maskColumns, "mask ORDER BY track, frame"),
                                   [&](Annotation&& a, const sqlite::Statement& row, int next) {
                                       const TrackId track{row.integer(next)};
                                       if (!p.track(track))
                                           return false;
                                       Project::Annotations& annotations = p.m_annotations[track];
                                       annotations.emplace_hint(annotations.end(),
                                                                FrameIndex(row.integer(next + 1)),
                                                                std::move(a));
                                       return true;
                                   }));
    for (const auto& [id, expression] : p.m_expressions) {
        if (!p.track(expression.track))
            return Error{
                ErrorCode::ProjectDamaged, {toUtf8(m.file)}, "expression without an object"};
    }
    for (const auto& [id, support] : p.m_supports) {
        if (!p.track(support.track) || (support.expression && !p.expression(support.expression)))
            return Error{
                ErrorCode::ProjectDamaged, {toUtf8(m.file)}, "support set without an object"};
    }
    for (const auto& [id, run] : p.m_runs) {
        if (!p.track(run.track))
            return Error{ErrorCode::ProjectDamaged, {toUtf8(m.file)}, "run without an object"};
    }
    for (const auto& [id, comment] : p.m_comments) {
        const Video* video = p.video(comment.video);
        if (!video || comment.frame >= video->frameCount
            || (comment.track && !p.track(comment.track)))
            return Error{ErrorCode::ProjectDamaged, {toUtf8(m.file)}, "comment without a frame"};
    }
    return p;
}

Result<StoredHistory> ProjectStore::readHistory() const
{
    StoredHistory history;
    MW_TRY(const std::int64_t position,
           m_impl->database->queryInteger("SELECT position FROM history"));
    history.position = int(position);
    MW_TRY(sqlite::Statement statement,
           m_impl->database->prepare(
               "SELECT id, position, kind, subject, count, video, track, frame, run, author, at "
               "FROM step ORDER BY position IS NULL, position, id"));
    for (;;) {
        MW_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return history;
        StepInfo s;
        s.id = statement.integer(0);
        s.position = int(statement.integer(1));
        s.kind = enumFromName<StepKind>(statement.text(2));
        s.subject = statement.text(3);
        s.count = int(statement.integer(4));
        s.place
            = {{statement.integer(5)}, {statement.integer(6)}, FrameIndex(statement.integer(7))};
        s.run = {statement.integer(8)};
        s.author = statement.text(9);
        s.at = statement.integer(10);
        history.steps.push_back(std::move(s));
    }
}

Result<int> ProjectStore::stepPartCount(std::int64_t step) const
{
    MW_TRY(sqlite::Statement * statement,
           m_impl->cached("SELECT count(*) FROM step_edits WHERE step = ?"));
    statement->bind(1, step);
    MW_TRY(const bool hasRow, statement->step());
    const int count = hasRow ? int(statement->integer(0)) : 0;
    statement->reset();
    return count;
}

Result<std::string> ProjectStore::readStepEdits(std::int64_t step, int part) const
{
    MW_TRY(sqlite::Statement * statement,
           m_impl->cached("SELECT edits FROM step_edits WHERE step = ? AND part = ?"));
    statement->bind(1, step).bind(2, std::int64_t(part));
    MW_TRY(const bool hasRow, statement->step());
    std::string edits = hasRow ? std::string(statement->blob(0)) : std::string();
    statement->reset();
    if (!hasRow)
        return Error{ErrorCode::ProjectDamaged, {toUtf8(m_impl->file)}, "a step without its edits"};
    return edits;
}

Result<Mask> ProjectStore::mask(TrackId track, FrameIndex frame) const
{
    const auto size = m_impl->sizes.find(track);
    if (size == m_impl->sizes.end())
        return Error{ErrorCode::ItemMissing, {"object " + std::to_string(track.value)}};
    MW_TRY(sqlite::Statement * statement,
           m_impl->cached("SELECT runs FROM mask_pixels WHERE key = ?"));
    statement->bind(1, pixelKey(track, frame));
    MW_TRY(const bool hasRow, statement->step());
    if (!hasRow)
        return Mask(size->second);
    auto mask = decodeMask(statement->blob(0));
    statement->reset();
    if (!mask || mask->size() != size->second)
        return Error{ErrorCode::MaskInvalid,
                     {toUtf8(m_impl->file)},
                     "object " + std::to_string(track.value) + ", frame " + std::to_string(frame)};
    return mask;
}

Result<void> ProjectStore::write(const Write& w)
{
    Impl& m = *m_impl;
    if (m.isReadOnly)
        return Error{ErrorCode::ProjectReadOnly, {toUtf8(m.file)}};
    MW_TRY(sqlite::Transaction transaction, sqlite::Transaction::begin(*m.database));
    if (w.run)
        MW_TRY_VOID(m.setWriter(w.run));
    if (w.changes.settings)
        MW_TRY_VOID(m.syncSettings(w.project.settings()));
    MW_TRY_VOID(m.sync("video", w.project.videos(), w.changes.videos));
    MW_TRY_VOID(m.sync("category", w.project.categories(), w.changes.categories));
    MW_TRY_VOID(m.sync("track", w.project.tracks(), w.changes.tracks));
    MW_TRY_VOID(m.sync("expression", w.project.expressions(), w.changes.expressions));
    MW_TRY_VOID(m.sync("support", w.project.supports(), w.changes.supports));
    MW_TRY_VOID(m.sync("run", w.project.runs(), w.changes.runs));
    MW_TRY_VOID(m.sync("comment", w.project.comments(), w.changes.comments));
    MW_TRY_VOID(m.syncMasks(w.project, w.changes, w.newMasks));
    for (const HistoryChange& change : w.history)
        MW_TRY_VOID(m.apply(change));
    if (w.run)
        MW_TRY_VOID(m.setWriter({}));
    MW_TRY_VOID(transaction.commit());

    for (const TrackId id : w.changes.tracks) {
        if (const Track* track = w.project.track(id))
            m.sizes[id] = w.project.video(track->video)->size;
        else
            m.sizes.erase(id);
    }
    return {};
}

std::string ProjectStore::videoIndex(VideoId video, const std::string& fingerprint) const
{
    auto statement = m_impl->database->prepare(
        "SELECT data FROM video_index WHERE video = ? AND fingerprint = ?");
    if (!statement)
        return {};
    statement->bind(1, video.value).bindText(2, fingerprint);
    const auto hasRow = statement->step();
    return hasRow && *hasRow ? std::string(statement->blob(0)) : std::string();
}

Result<void> ProjectStore::keepVideoIndex(VideoId video, const std::string& fingerprint,
                                          std::string_view data)
{
    if (m_impl->isReadOnly)
        return {};
    MW_TRY(sqlite::Statement statement,
           m_impl->database->prepare(
               "INSERT INTO video_index(video, fingerprint, data) VALUES (?, ?, ?) "
               "ON CONFLICT(video) DO UPDATE SET fingerprint = excluded.fingerprint, "
               "data = excluded.data"));
    return statement.bind(1, video.value).bindText(2, fingerprint).bindBlob(3, data).run();
}

Result<void> ProjectStore::copyTo(const fs::path& file, const TaskContext& task,
                                  const Write* waiting) const
{
    std::function<Result<void>(const fs::path&)> amend;
    if (waiting)
        amend = [waiting](const fs::path& copy) -> Result<void> {
            MW_TRY(const auto store, open(copy, Access::ReadWrite));
            return store->write(*waiting);
        };
    return copyDatabase(*m_impl->database, m_impl->identity, file, task, amend);
}

Result<ProjectStore::Health> ProjectStore::checkHealth(const TaskContext& task) const
{
    Health health;
    const auto collect = [&](const char* sql, const char* prefix) -> Result<void> {
        MW_TRY(sqlite::Statement statement, m_impl->database->prepare(sql));
        for (;;) {
            MW_TRY(const bool hasRow, statement.step());
            if (!hasRow)
                return {};
            if (statement.text(0) != "ok")
                health.problems.push_back(prefix + std::string(statement.text(0)));
        }
    };
    MW_TRY_VOID(collect("PRAGMA integrity_check(100)", ""));
    MW_TRY_VOID(collect("PRAGMA foreign_key_check", "dangling reference in table "));
    MW_TRY(const Project project, readProject());
    const std::int64_t total = project.annotationCount();
    for (const auto& [id, track] : project.tracks()) {
        for (const auto& [frame, annotation] : project.annotations(id)) {
            if (task.stopped())
                return Error{ErrorCode::Cancelled, {}};
            const auto pixels = mask(id, frame);
            if (!pixels)
                health.problems.push_back("mask of object " + std::to_string(id.value) + ", frame "
                                          + std::to_string(frame) + ": " + pixels.error().detail);
            else if (pixels->area() != annotation.area)
                health.problems.push_back("mask of object " + std::to_string(id.value) + ", frame "
                                          + std::to_string(frame)
                                          + " has another area than recorded");
            task.report({"check", ++health.masks, total});
        }
    }
    MW_TRY(const StoredHistory history, readHistory());
    for (const StepInfo& step : history.steps) {
        MW_TRY(const int parts, stepPartCount(step.id));
        for (int part = 0; part < parts; ++part) {
            const auto bytes = readStepEdits(step.id, part);
            if (!bytes || !decodeEdits(*bytes))
                health.problems.push_back("undo step " + std::to_string(step.id)
                                          + " cannot be read");
        }
    }
    return health;
}

void ProjectStore::tidy()
{
    if (!m_impl->isReadOnly)
        m_impl->database->checkpoint();
}

}  // namespace mw
