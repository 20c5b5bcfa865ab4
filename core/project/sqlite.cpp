// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/sqlite.h"

#include "core/base/file.h"

#include <utility>

namespace mw::sqlite {

namespace {

struct Limit {
    int id;
    int value;
};

/// SQLite's advice for hostile files, widened where masks need it.
constexpr Limit kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 64 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 64},
    {SQLITE_LIMIT_EXPR_DEPTH, 32},
    {SQLITE_LIMIT_COMPOUND_SELECT, 8},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 64},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 4},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
};

/// Pages between two looks at whether to stop: about four mebibytes.
constexpr int kCopiedAtOnce = 1024;

void defend(sqlite3* database)
{
    sqlite3_extended_result_codes(database, 1);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    for (const Limit& limit : kLimits)
        sqlite3_limit(database, limit.id, limit.value);
}

}  // namespace

Error lastError(sqlite3* database, const std::string& file)
{
    const int code = database ? sqlite3_extended_errcode(database) : SQLITE_NOMEM;
    const std::string detail = std::string(database ? sqlite3_errmsg(database) : "out of memory")
        + " (SQLite " + std::to_string(code) + ")";
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, {file}, detail};
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return {ErrorCode::ProjectDamaged, {file}, detail};
    case SQLITE_NOTADB:
        return {ErrorCode::ProjectNotOurs, {file}, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::ProjectInUse, {file, "another program"}, detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::ProjectReadOnly, {file}, detail};
    case SQLITE_CANTOPEN:
        return {ErrorCode::FileUnreadable, {file}, detail};
    case SQLITE_NOMEM:
        return {ErrorCode::OutOfMemory, {file}, detail};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_TRIGGER)
            return {ErrorCode::FrameLocked, {file, "?"}, detail};
        return {ErrorCode::EditInvalid, {file}, detail};
    default:
        return {ErrorCode::ProjectWriteFailed, {file}, detail};
    }
}

// ---- Statement

Statement& Statement::bind(int place, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), place, value);
    return *this;
}

Statement& Statement::bind(int place, double value)
{
    sqlite3_bind_double(m_statement.get(), place, value);
    return *this;
}

// Text and blobs are bound without a copy: the caller keeps them until the statement has run.
Statement& Statement::bindText(int place, std::string_view value)
{
    sqlite3_bind_text64(m_statement.get(), place, value.data() ? value.data() : "", value.size(),
                        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int place, std::string_view value)
{
    sqlite3_bind_blob64(m_statement.get(), place, value.data() ? value.data() : "", value.size(),
                        SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int place)
{
    sqlite3_bind_null(m_statement.get(), place);
    return *this;
}

Result<bool> Statement::step()
{
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default: {
        Error error = lastError(sqlite3_db_handle(m_statement.get()), m_file);
        sqlite3_reset(m_statement.get());
        return error;
    }
    }
}

Result<void> Statement::run()
{
    MW_TRY(const bool hasRow, step());
    (void)hasRow;
    reset();
    return {};
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const unsigned char* data = sqlite3_column_text(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? std::string_view(reinterpret_cast<const char*>(data), std::size_t(size))
                : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? std::string_view(static_cast<const char*>(data), std::size_t(size))
                : std::string_view();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

// ---- Connection

Result<Connection> Connection::open(const std::filesystem::path& file, OpenMode mode)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    flags |= mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (mode == OpenMode::Create)
        flags |= SQLITE_OPEN_CREATE;
    const std::string name = toUtf8(file);
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &database, flags, nullptr);
    Connection connection(database, name);
    if (code != SQLITE_OK)
        return lastError(database, name);
    defend(database);
    sqlite3_busy_timeout(database, 2000);
    return connection;
}

Result<Connection> Connection::inMemory()
{
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(":memory:", &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Connection connection(database, ":memory:");
    if (code != SQLITE_OK)
        return lastError(database, ":memory:");
    defend(database);
    return connection;
}

Result<void> Connection::execute(const std::string& sql)
{
    if (sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError(m_database.get(), m_file);
    return {};
}

Result<Statement> Connection::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_database.get(), sql.data(), int(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return lastError(m_database.get(), m_file);
    return Statement(statement, m_file);
}

Result<std::int64_t> Connection::queryInteger(const std::string& sql) const
{
    MW_TRY(Statement statement, prepare(sql));
    MW_TRY(const bool hasRow, statement.step());
    return hasRow ? statement.integer(0) : 0;
}

Result<std::string> Connection::queryText(const std::string& sql) const
{
    MW_TRY(Statement statement, prepare(sql));
    MW_TRY(const bool hasRow, statement.step());
    return hasRow ? std::string(statement.text(0)) : std::string();
}

Result<void> Connection::holdState()
{
    // A transaction only sees one state from its first read on.
    MW_TRY_VOID(execute("BEGIN"));
    MW_TRY([[maybe_unused]] const std::int64_t first,
           queryInteger("SELECT count(*) FROM sqlite_schema"));
    return {};
}

void Connection::stopWith(const std::stop_token& stop)
{
    m_stop = std::make_unique<std::stop_token>(stop);
    sqlite3_progress_handler(
        m_database.get(), 10'000,
        [](void* token) { return int(static_cast<std::stop_token*>(token)->stop_requested()); },
        m_stop.get());
}

Result<void> Connection::copyTo(const std::filesystem::path& file, const TaskContext& task) const
{
    MW_TRY(Connection target, open(file, OpenMode::Create));
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", m_database.get(), "main");
    if (!backup)
        return lastError(target.handle(), target.file());
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !task.stopped()) {
        code = sqlite3_backup_step(backup, kCopiedAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        task.report({"write", total - sqlite3_backup_remaining(backup), total});
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_OK)
        return Error{ErrorCode::Cancelled, {target.file()}};
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
        return Error{ErrorCode::ProjectInUse, {m_file, "another program"}};
    if (code != SQLITE_DONE || finished != SQLITE_OK)
        return lastError(target.handle(), target.file());
    // The copy inherits the WAL mark; a backup should be one file.
    return target.execute("PRAGMA journal_mode=DELETE");
}

void Connection::checkpoint()
{
    sqlite3_wal_checkpoint_v2(m_database.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                              nullptr);
}

void Connection::keepLogOnClose()
{
    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

// ---- Transaction

Result<Transaction> Transaction::begin(Connection& connection)
{
    MW_TRY_VOID(connection.execute("BEGIN IMMEDIATE"));
    return Transaction(connection);
}

Transaction::~Transaction()
{
    // A full disk may have rolled back already.
    if (m_connection && m_connection->isInTransaction())
        (void)m_connection->execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    MW_TRY_VOID(m_connection->execute("COMMIT"));
    m_connection = nullptr;
    return {};
}

}  // namespace mw::sqlite
