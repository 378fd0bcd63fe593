using System;
using System.Collections.Generic;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Plugins.Definitions;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins.Definitions
{
    public interface IPluginImageDefinition
    {
        string Name { get; set; }

        ProcessingStepImageType ImageType { get; set; }

        IEnumerable<string> Attributes { get; set; }
    }

    public interface IPluginStepConfigurations
    {
        string? SecureConfig { get; set; }

        string? UnsecureConfig { get; set; }

        Guid SecureConfigId { get; set; }
    }

    public interface IPluginStepDefinition
    {
        Guid Id { get; set; }

        ProcessingStepStage Stage { get; set; }

        string MessageName { get; set; }

        ProcessingStepMode Mode { get; set; }

        string EntityLogicalName { get; set; }

        int Rank { get; set; }

        IEnumerable<string>? FilteringAttributes { get; set; }

        IEnumerable<IPluginImageDefinition>? ImagesDefinitions { get; set; }

        IPluginStepConfigurations? Configurations { get; set; }

        IPlugin? PluginInstance { get; set; }
    }
}

namespace FakeXrmEasy.Plugins.PluginImages
{
    public class PluginImageDefinition : IPluginImageDefinition
    {
        public PluginImageDefinition(string name, ProcessingStepImageType imageType, params string[] attributes)
        {
            Name = name;
            ImageType = imageType;
            Attributes = attributes;
        }

        public string Name { get; set; }

        public ProcessingStepImageType ImageType { get; set; }

        public IEnumerable<string> Attributes { get; set; }
    }
}

namespace FakeXrmEasy.Plugins.PluginSteps
{
    public class PluginStepConfigurations : IPluginStepConfigurations
    {
        public PluginStepConfigurations()
        {
        }

        public string? SecureConfig { get; set; }

        public string? UnsecureConfig { get; set; }

        public Guid SecureConfigId { get; set; }
    }

    public class PluginStepDefinition : IPluginStepDefinition
    {
        public PluginStepDefinition()
        {
        }

        public Guid Id { get; set; }

        public ProcessingStepStage Stage { get; set; }

        public string MessageName { get; set; } = "";

        public ProcessingStepMode Mode { get; set; }

        public string EntityLogicalName { get; set; } = "";

        public int Rank { get; set; }

        public IEnumerable<string>? FilteringAttributes { get; set; }

        public IEnumerable<IPluginImageDefinition>? ImagesDefinitions { get; set; }

        /// <summary>If set, the plug-in is created with its constructor that takes two strings, which it must have.</summary>
        public IPluginStepConfigurations? Configurations { get; set; }

        public IPlugin? PluginInstance { get; set; }
    }
}
