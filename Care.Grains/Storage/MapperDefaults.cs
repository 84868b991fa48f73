using Riok.Mapperly.Abstractions;

// What an answer shows has to come from somewhere: a member of a view that nothing fills does not compile. A state may well hold what no view shows.
// A choice is shown as its mapper says, by a label, a slug or a number: never by its member's name because nobody said anything.
[assembly: MapperDefaults(
    RequiredMappingStrategy = RequiredMappingStrategy.Target,
    EnabledConversions = MappingConversionType.All & ~MappingConversionType.EnumToString & ~MappingConversionType.ToStringMethod)]
