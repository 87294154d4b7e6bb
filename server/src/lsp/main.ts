import { serve } from './serve';

serve(process.argv.includes('--node-ipc') ? 'ipc' : 'stdio');
