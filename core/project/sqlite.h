// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/task.h"

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

/// A thin wrapper over the SQLite C interface: ownership, binding by position, errors as values.
/// Everything here belongs to the thread that opened the connection.
namespace mw::sqlite {

/// A prepared statement, reset when it goes out of use.
class Statement
{
public:
    // Places are numbered from 1.
    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, double value);
    Statement& bindText(int place, std::string_view value);
    Statement& bindBlob(int place, std::string_view value);
    Statement& bindNull(int place);

    /// True when there is a row to read, false at the end.
    Result<bool> step();
    /// Runs a statement that gives no rows, and resets it.
    Result<void> run();
    void reset();

    // Columns are numbered from 0; views are valid until the next step.
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    bool isNull(int column) const;

private:
    friend class Connection;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    Statement(sqlite3_stmt* statement, std::string file)
        : m_statement(statement)
        , m_file(std::move(file))
    {
    }

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::string m_file;
};

enum class OpenMode { Unspecified = 0, ReadWrite, ReadOnly, Create };

class Connection
{
public:
    /// With the limits and defences that untrusted database files need.
    static Result<Connection> open(const std::filesystem::path& file, OpenMode mode);
    static Result<Connection> inMemory();

    Connection(Connection&&) = default;
    Connection& operator=(Connection&&) = default;

    Result<void> execute(const std::string& sql);
    Result<Statement> prepare(std::string_view sql) const;
    /// The first column of the first row, as a number or text.
    Result<std::int64_t> queryInteger(const std::string& sql) const;
    Result<std::string> queryText(const std::string& sql) const;

    /// From now on everything read is as it is now, whatever other connections write.
    Result<void> holdState();
    /// What runs here ends early, as failed, once a stop is wished.
    void stopWith(const std::stop_token& stop);

    /// Copies the whole database to `file`, which is created or overwritten.
    Result<void> copyTo(const std::filesystem::path& file, const TaskContext& task = {}) const;
    /// Writes the log into the file; the file then stands alone.
    void checkpoint();
    /// Closing then touches no file by its name: for a database whose name leads elsewhere by now.
    void keepLogOnClose();

    sqlite3* handle() const { return m_database.get(); }
    const std::string& file() const { return m_file; }
    bool isInTransaction() const { return sqlite3_get_autocommit(m_database.get()) == 0; }

private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };
    Connection(sqlite3* database, std::string file)
        : m_database(database)
        , m_file(std::move(file))
    {
    }

    std::unique_ptr<std::stop_token> m_stop;  ///< Outlives the database, which looks at it.
    std::unique_ptr<sqlite3, Close> m_database;
    std::string m_file;
};

/// Rolls back unless commit() was reached.
class Transaction
{
public:
    static Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Connection& connection)
        : m_connection(&connection)
    {
    }
    Connection* m_connection;
};

/// The error for a failed call, told apart as far as people need it.
Error lastError(sqlite3* database, const std::string& file);

}  // namespace mw::sqlite
