using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>An entry that a plug-in wrote to the telemetry.</summary>
/// <param name="Level">The severity.</param>
/// <param name="Text">The text, with the values in place of their names.</param>
/// <param name="Exception">The logged exception; null for none.</param>
public sealed record StepLogEntry(LogLevel Level, string Text, Exception? Exception = null);

/// <summary>Collects the telemetry of one execution of a plug-in. Scopes, metrics and custom properties are accepted and dropped.</summary>
/// <param name="isKept">Whether the entries are kept for a reader.</param>
internal sealed class StepLog(bool isKept) : ILogger
{
    /// <summary>The log for executions without a reader.</summary>
    public static StepLog Unread { get; } = new(isKept: false);

    private readonly List<StepLogEntry> _entries = [];

    public IReadOnlyList<StepLogEntry> Entries => _entries;

    public IDisposable BeginScope<TState>(TState state) => NoScope.Instance;

    public IDisposable BeginScope(string messageFormat, params object?[] args) => NoScope.Instance;

    public bool IsEnabled(LogLevel logLevel) => isKept && logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (IsEnabled(logLevel)) _entries.Add(new StepLogEntry(logLevel, formatter(state, exception), exception));
    }

    public void Log(LogLevel logLevel, EventId eventId, Exception? exception, string message, params object?[] args) => Add(logLevel, exception, message, args);

    public void Log(LogLevel logLevel, EventId eventId, string message, params object?[] args) => Add(logLevel, null, message, args);

    public void Log(LogLevel logLevel, Exception? exception, string message, params object?[] args) => Add(logLevel, exception, message, args);

    public void Log(LogLevel logLevel, string message, params object?[] args) => Add(logLevel, null, message, args);

    public void LogCritical(EventId eventId, Exception? exception, string message, params object?[] args) => Add(LogLevel.Critical, exception, message, args);

    public void LogCritical(EventId eventId, string message, params object?[] args) => Add(LogLevel.Critical, null, message, args);

    public void LogCritical(Exception? exception, string message, params object?[] args) => Add(LogLevel.Critical, exception, message, args);

    public void LogCritical(string message, params object?[] args) => Add(LogLevel.Critical, null, message, args);

    public void LogDebug(EventId eventId, Exception? exception, string message, params object?[] args) => Add(LogLevel.Debug, exception, message, args);

    public void LogDebug(EventId eventId, string message, params object?[] args) => Add(LogLevel.Debug, null, message, args);

    public void LogDebug(Exception? exception, string message, params object?[] args) => Add(LogLevel.Debug, exception, message, args);

    public void LogDebug(string message, params object?[] args) => Add(LogLevel.Debug, null, message, args);

    public void LogError(EventId eventId, Exception? exception, string message, params object?[] args) => Add(LogLevel.Error, exception, message, args);

    public void LogError(EventId eventId, string message, params object?[] args) => Add(LogLevel.Error, null, message, args);

    public void LogError(Exception? exception, string message, params object?[] args) => Add(LogLevel.Error, exception, message, args);

    public void LogError(string message, params object?[] args) => Add(LogLevel.Error, null, message, args);

    public void LogInformation(EventId eventId, Exception? exception, string message, params object?[] args) => Add(LogLevel.Information, exception, message, args);

    public void LogInformation(EventId eventId, string message, params object?[] args) => Add(LogLevel.Information, null, message, args);

    public void LogInformation(Exception? exception, string message, params object?[] args) => Add(LogLevel.Information, exception, message, args);

    public void LogInformation(string message, params object?[] args) => Add(LogLevel.Information, null, message, args);

    public void LogTrace(EventId eventId, Exception? exception, string message, params object?[] args) => Add(LogLevel.Trace, exception, message, args);

    public void LogTrace(EventId eventId, string message, params object?[] args) => Add(LogLevel.Trace, null, message, args);

    public void LogTrace(Exception? exception, string message, params object?[] args) => Add(LogLevel.Trace, exception, message, args);

    public void LogTrace(string message, params object?[] args) => Add(LogLevel.Trace, null, message, args);

    public void LogWarning(EventId eventId, Exception? exception, string message, params object?[] args) => Add(LogLevel.Warning, exception, message, args);

    public void LogWarning(EventId eventId, string message, params object?[] args) => Add(LogLevel.Warning, null, message, args);

    public void LogWarning(Exception? exception, string message, params object?[] args) => Add(LogLevel.Warning, exception, message, args);

    public void LogWarning(string message, params object?[] args) => Add(LogLevel.Warning, null, message, args);

    public void LogMetric(string metricName, long value)
    {
    }

    public void LogMetric(string metricName, IDictionary<string, string> metricDimensions, long value)
    {
    }

    public void AddCustomProperty(string propertyName, string propertyValue)
    {
    }

    public void Execute(string activityName, Action action, IEnumerable<KeyValuePair<string, string>>? additionalCustomProperties = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        action();
    }

    public Task ExecuteAsync(string activityName, Func<Task> action, IEnumerable<KeyValuePair<string, string>>? additionalCustomProperties = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action();
    }

    private void Add(LogLevel level, Exception? exception, string message, object?[]? args)
    {
        if (IsEnabled(level)) _entries.Add(new StepLogEntry(level, Filled(message ?? "", args ?? []), exception));
    }

    /// <summary>Replaces the names in braces by the values, in their order. Names do not matter; two braces mean one.</summary>
    private static string Filled(string message, object?[] values)
    {
        var text = new StringBuilder(message.Length);
        var next = 0;
        for (var i = 0; i < message.Length; i++)
        {
            var sign = message[i];
            if (sign is '{' or '}' && i + 1 < message.Length && message[i + 1] == sign)
            {
                text.Append(sign);
                i++;
            }
            else if (sign == '{' && next < values.Length && message.IndexOf('}', i) is > 0 and var end)
            {
                text.Append(values[next++] is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : "(null)");
                i = end;
            }
            else
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private sealed class NoScope : IDisposable
    {
        public static readonly NoScope Instance = new();

        public void Dispose()
        {
        }
    }
}
