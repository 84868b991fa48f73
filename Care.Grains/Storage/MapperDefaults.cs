using Riok.Mapperly.Abstractions;

// What an answer shows has to come from somewhere: a member of a view that nothing fills does not compile. A state may well hold what no view shows.
[assembly: MapperDefaults(RequiredMappingStrategy = RequiredMappingStrategy.Target)]
