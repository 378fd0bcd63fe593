using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>The telemetry: it keeps the events, or fails.</summary>
internal sealed class Logger : ILogger
{
    public List<(LogLevel Level, string Message, object?[] Arguments)> Events { get; } = [];

    public bool IsBroken { get; init; }

    public void LogWarning(string message, params object?[] args) => Add(LogLevel.Warning, message, args);

    public void LogInformation(string message, params object?[] args) => Add(LogLevel.Information, message, args);

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable BeginScope<TState>(TState state) => throw new NotSupportedException();

    public IDisposable BeginScope(string messageFormat, params object?[] args) => throw new NotSupportedException();

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => throw new NotSupportedException();

    public void Log(LogLevel logLevel, EventId eventId, Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void Log(LogLevel logLevel, EventId eventId, string message, params object?[] args) => throw new NotSupportedException();

    public void Log(LogLevel logLevel, Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void Log(LogLevel logLevel, string message, params object?[] args) => throw new NotSupportedException();

    public void LogCritical(EventId eventId, Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogCritical(EventId eventId, string message, params object?[] args) => throw new NotSupportedException();

    public void LogCritical(Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogCritical(string message, params object?[] args) => throw new NotSupportedException();

    public void LogDebug(EventId eventId, Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogDebug(EventId eventId, string message, params object?[] args) => throw new NotSupportedException();

    public void LogDebug(Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogDebug(string message, params object?[] args) => throw new NotSupportedException();

    public void LogError(EventId eventId, Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogError(EventId eventId, string message, params object?[] args) => throw new NotSupportedException();

    public void LogError(Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogError(string message, params object?[] args) => Add(LogLevel.Error, message, args);

    public void LogInformation(EventId eventId, Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogInformation(EventId eventId, string message, params object?[] args) => throw new NotSupportedException();

    public void LogInformation(Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogTrace(EventId eventId, Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogTrace(EventId eventId, string message, params object?[] args) => throw new NotSupportedException();

    public void LogTrace(Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogTrace(string message, params object?[] args) => throw new NotSupportedException();

    public void LogWarning(EventId eventId, Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogWarning(EventId eventId, string message, params object?[] args) => throw new NotSupportedException();

    public void LogWarning(Exception? exception, string message, params object?[] args) => throw new NotSupportedException();

    public void LogMetric(string metricName, long value) => throw new NotSupportedException();

    public void LogMetric(string metricName, IDictionary<string, string> metricDimensions, long value) => throw new NotSupportedException();

    public void AddCustomProperty(string propertyName, string propertyValue) => throw new NotSupportedException();

    public void Execute(string activityName, Action action, IEnumerable<KeyValuePair<string, string>>? additionalCustomProperties = null) => throw new NotSupportedException();

    public Task ExecuteAsync(string activityName, Func<Task> action, IEnumerable<KeyValuePair<string, string>>? additionalCustomProperties = null) => throw new NotSupportedException();

    private void Add(LogLevel level, string message, object?[] arguments)
    {
        if (IsBroken) throw new TimeoutException();
        Events.Add((level, message, arguments));
    }
}
