package dev.twinstack.app.database;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.pool.PooledRef;

/** A connection of the pool while somebody has it: closing gives it back. */
record BorrowedConnection(PooledRef<Connection> place) implements Connection {

  private Connection connection() {
    return place.poolable();
  }

  @Override
  public Publisher<Void> close() {
    return place.release();
  }

  @Override
  public Statement createStatement(String sql) {
    return connection().createStatement(sql);
  }

  @Override
  public Batch createBatch() {
    return connection().createBatch();
  }

  @Override
  public Publisher<Void> beginTransaction() {
    return connection().beginTransaction();
  }

  @Override
  public Publisher<Void> beginTransaction(TransactionDefinition definition) {
    return connection().beginTransaction(definition);
  }

  @Override
  public Publisher<Void> commitTransaction() {
    return connection().commitTransaction();
  }

  @Override
  public Publisher<Void> rollbackTransaction() {
    return connection().rollbackTransaction();
  }

  @Override
  public Publisher<Void> createSavepoint(String name) {
    return connection().createSavepoint(name);
  }

  @Override
  public Publisher<Void> releaseSavepoint(String name) {
    return connection().releaseSavepoint(name);
  }

  @Override
  public Publisher<Void> rollbackTransactionToSavepoint(String name) {
    return connection().rollbackTransactionToSavepoint(name);
  }

  @Override
  public boolean isAutoCommit() {
    return connection().isAutoCommit();
  }

  @Override
  public Publisher<Void> setAutoCommit(boolean autoCommit) {
    return connection().setAutoCommit(autoCommit);
  }

  @Override
  public ConnectionMetadata getMetadata() {
    return connection().getMetadata();
  }

  @Override
  public IsolationLevel getTransactionIsolationLevel() {
    return connection().getTransactionIsolationLevel();
  }

  @Override
  public Publisher<Void> setTransactionIsolationLevel(IsolationLevel level) {
    return connection().setTransactionIsolationLevel(level);
  }

  @Override
  public Publisher<Void> setLockWaitTimeout(Duration timeout) {
    return connection().setLockWaitTimeout(timeout);
  }

  @Override
  public Publisher<Void> setStatementTimeout(Duration timeout) {
    return connection().setStatementTimeout(timeout);
  }

  @Override
  public Publisher<Boolean> validate(ValidationDepth depth) {
    return connection().validate(depth);
  }
}
